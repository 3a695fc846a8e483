// SPDX-License-Identifier: GPL-3.0-or-later
//
// The flow as the official SDK does it, for bench_sdk.py: sdkflow.mjs NODE_MODULES PYZ smallest|complete.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [nodeModules, pyz, extent] = process.argv.slice(2);
const { Daytona } = createRequire(path.join(path.resolve(nodeModules), 'x.js'))('@daytonaio/sdk');

const daytona = new Daytona({ apiKey: process.env.DAYTONA_API_KEY, apiUrl: process.env.DAYTONA_API_URL });
const run = `sdk-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
const archive = readFileSync(pyz);

async function readyVolume(name) {
    let volume = await daytona.volume.get(name, true);
    while (volume.state !== 'ready') {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        volume = await daytona.volume.get(name);
    }
    return volume;
}

async function sandboxWith(name, volumes) {
    return daytona.create({ name, volumes, autoStopInterval: 0, networkBlockAll: true });
}

async function runProgram(sandbox, program, request, input = []) {
    await sandbox.fs.uploadFiles([
        { source: archive, destination: '/tmp/quaver/quaver.pyz' },
        { source: Buffer.from(JSON.stringify(request)), destination: `/tmp/quaver/${program}.json` },
    ]);
    await sandbox.process.createSession(program);
    const command = await sandbox.process.executeSessionCommand(program, {
        command: `python3 -I /tmp/quaver/quaver.pyz ${program} /tmp/quaver/${program}.json`,
        runAsync: true,
    });
    const id = command.cmdId;
    if (input.length) {
        const lines = input.map((line) => JSON.stringify(line)).join('\n');
        await sandbox.process.sendSessionCommandInput(program, id, lines);
    }
    await sandbox.process.getSessionCommandLogs(program, id, () => {}, () => {});
    const { exitCode } = await sandbox.process.getSessionCommand(program, id);
    if (exitCode !== 0)
        throw new Error(`${program}: exit ${exitCode}`);
}

async function readJson(sandbox, file) {
    return JSON.parse((await sandbox.fs.downloadFile(file)).toString());
}

async function attempt(sandbox, spec) {
    const work = spec.tasks.map((task) => ({ op: 'attempt', task: task.id, trial: 1 }));
    await runProgram(sandbox, 'attempt', {
        protocol: 1, spec: '/input/spec.json', output: '/output', model: 'offline',
        parallel: 4, steps: 20, taskSeconds: 300 }, [...work, { op: 'finish' }]);
}

async function grade(sandbox, spec) {
    const work = spec.tasks.map(({ id, prompt, expectedOutcome, check }) => (
        { op: 'grade', trial: 1, attempted: true, task: { id, prompt, expectedOutcome, check } }));
    await runProgram(sandbox, 'grade', {
        protocol: 1, output: '/output', results: '/output/results.json' }, [...work, { op: 'finish' }]);
    return readJson(sandbox, '/output/results.json');
}

try {
    const volume = await readyVolume(`benchmarks-${run}`);
    const mount = (subpath, mountPath) => ({ volumeId: volume.id, mountPath, subpath });
    const createBenchmark = () => sandboxWith(`benchmark-${run}`,
        [mount('agent', '/input'), mount('benchmark', '/output')]);
    const agent = await sandboxWith(`agent-${run}`, [mount('agent', '/output')]);
    const prompt = 'Create a benchmark for testing API rate limiting';
    await runProgram(agent, 'author', {
        protocol: 1, prompt, model: 'offline', agent: 'builtin', output: '/output/spec.json' });
    if (extent === 'smallest') {
        const spec = await readJson(agent, '/output/spec.json');
        await agent.stop();
        const benchmark = await createBenchmark();
        await attempt(benchmark, spec);
        await benchmark.delete();
    } else {
        await runProgram(agent, 'validate', { protocol: 1, spec: '/output/spec.json' });
        const spec = await readJson(agent, '/output/spec.json');
        const tasks = spec.tasks.map(({ expectedOutcome, check, ...task }) => task);
        await agent.fs.uploadFile(Buffer.from(JSON.stringify({ ...spec, tasks })), '/output/spec.json');
        const [benchmark, grader] = await Promise.all([
            createBenchmark(),
            sandboxWith(`grade-${run}`, [mount('benchmark', '/output')]),
            agent.stop()]);
        await attempt(benchmark, spec);
        await benchmark.delete();
        const results = await grade(grader, spec);
        if (results.taskResults.length !== spec.tasks.length)
            throw new Error('not everything was graded');
        await grader.delete();
    }
    await agent.delete();
    await daytona.volume.delete(volume);
} finally {
    await daytona[Symbol.asyncDispose]?.();
}
process.exit(0);
