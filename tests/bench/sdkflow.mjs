// SPDX-License-Identifier: GPL-3.0-or-later
//
// The flow as the official SDK does it: sdkflow.mjs NODE_MODULES PYZ, for bench_sdk.py.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const [nodeModules, pyz] = process.argv.slice(2);
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

try {
    const volume = await readyVolume(`benchmarks-${run}`);
    const mount = (subpath, mountPath) => ({ volumeId: volume.id, mountPath, subpath });
    const agent = await sandboxWith(`agent-${run}`, [mount('agent', '/output')]);
    const prompt = 'Create a benchmark for testing API rate limiting';
    await runProgram(agent, 'author', {
        protocol: 1, prompt, model: 'offline', agent: 'builtin', output: '/output/spec.json' });
    const spec = JSON.parse((await agent.fs.downloadFile('/output/spec.json')).toString());
    await agent.stop();
    const benchmark = await sandboxWith(`benchmark-${run}`,
        [mount('agent', '/input'), mount('benchmark', '/output')]);
    const work = spec.tasks.map((task) => ({ op: 'attempt', task: task.id, trial: 1 }));
    await runProgram(benchmark, 'attempt', {
        protocol: 1, spec: '/input/spec.json', output: '/output', model: 'offline',
        parallel: 4, steps: 20, taskSeconds: 300 }, [...work, { op: 'finish' }]);
    await benchmark.delete();
    await agent.delete();
    await daytona.volume.delete(volume);
} finally {
    await daytona[Symbol.asyncDispose]?.();
}
process.exit(0);
