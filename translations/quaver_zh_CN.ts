<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Quaver::AgentSandbox</name>
    <message>
        <source>The agent sandbox came to the end of its time while the tasks were reviewed. A fresh one takes its place.</source>
        <translation>审阅任务期间，出题沙箱的时限已到。将由新的沙箱代替它。</translation>
    </message>
</context>
<context>
    <name>Quaver::Authoring</name>
    <message>
        <source>No specification was written</source>
        <translation>没有写出测试规范</translation>
    </message>
    <message>
        <source>The specification is not usable. Findings: %1</source>
        <translation>测试规范不可用。发现的问题：%1</translation>
    </message>
    <message>
        <source>The specification changed after it was validated.</source>
        <translation>测试规范在校验之后被改动了。</translation>
    </message>
    <message>
        <source>What was checked in the sandbox is not the specification that was sent there.</source>
        <translation>沙箱中检查的内容不是发送到那里的测试规范。</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkFlow</name>
    <message>
        <source>Left from an earlier run: %1 %2. %3</source>
        <translation>早先的运行留下了：%1 %2。%3</translation>
    </message>
    <message>
        <source>Nothing could be graded. %1</source>
        <translation>没有任何结果可以评分。%1</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkRun</name>
    <message>
        <source>The run&apos;s time limit of %1 s has passed.</source>
        <translation>本次运行的时间上限 %1 秒已到。</translation>
    </message>
</context>
<context>
    <name>Quaver::BenchmarkSpecJson</name>
    <message>
        <source>1 to 64 letters, digits, &quot;.&quot;, &quot;_&quot; or &quot;-&quot;</source>
        <translation>由 1 到 64 个字母、数字、“.”、“_”或“-”组成</translation>
    </message>
    <message>
        <source>too many: %1, at most %2</source>
        <translation>过多：%1 个，最多 %2 个</translation>
    </message>
    <message>
        <source>expected the file&apos;s text</source>
        <translation>应为文件的文本内容</translation>
    </message>
    <message>
        <source>too large: at most %1 bytes a file</source>
        <translation>过大：每个文件最多 %1 字节</translation>
    </message>
    <message>
        <source>too large: at most %1 bytes a task</source>
        <translation>过大：每个任务最多 %1 字节</translation>
    </message>
    <message>
        <source>must not be empty when there is no check</source>
        <translation>没有检查项时不能为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <source>must not be empty: there is nothing to run</source>
        <translation>不能为空：没有可运行的内容</translation>
    </message>
</context>
<context>
    <name>Quaver::CancelSource</name>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
</context>
<context>
    <name>Quaver::CheckJson</name>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>must not contain a NUL character</source>
        <translation>不能含有 NUL 字符</translation>
    </message>
    <message>
        <source>only &quot;exact&quot; and &quot;contains&quot; have it</source>
        <translation>只有“exact”和“contains”有此项</translation>
    </message>
    <message>
        <source>only &quot;number&quot; has it</source>
        <translation>只有“number”有此项</translation>
    </message>
</context>
<context>
    <name>Quaver::Cli</name>
    <message>
        <source>%1 is kept; to remove it: quaver --cleanup %2</source>
        <translation>%1 予以保留；要移除：quaver --cleanup %2</translation>
    </message>
    <message>
        <source>%1 belongs to a run that goes on</source>
        <translation>%1 属于仍在进行的运行</translation>
    </message>
    <message>
        <source>left behind: %1 (%2)</source>
        <translation>遗留：%1（%2）</translation>
    </message>
    <message>
        <source>There is nothing to remove.</source>
        <translation>没有需要移除的内容。</translation>
    </message>
    <message>
        <source>argument %1 is not UTF-8: %2</source>
        <translation>参数 %1 不是 UTF-8：%2</translation>
    </message>
    <message>
        <source>an odd number</source>
        <translation>奇数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is not %3 from %4 to %5%6</source>
        <translation>%1：“%2”不是%3（范围 %4 到 %5%6）</translation>
    </message>
    <message>
        <source>unknown option %1</source>
        <translation>未知选项 %1</translation>
    </message>
    <message>
        <source>unknown option %1, did you mean %2?</source>
        <translation>未知选项 %1，是否想用 %2？</translation>
    </message>
    <message>
        <source>%1: not in this version</source>
        <translation>%1：此版本尚未提供</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 不带值</translation>
    </message>
    <message>
        <source>%1 was given twice</source>
        <translation>%1 给出了两次</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 与 %2 不能同时使用</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 需要 %2</translation>
    </message>
    <message>
        <source>%1 needs a value: %2</source>
        <translation>%1 需要一个值：%2</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;: the prompt is one argument, in quotes</source>
        <translation>多余的参数“%1”：提示词是一个参数，请加引号</translation>
    </message>
    <message>
        <source>unexpected argument &quot;%1&quot;</source>
        <translation>多余的参数“%1”</translation>
    </message>
    <message>
        <source>%1 does not go with %2</source>
        <translation>%1 不能与 %2 一起使用</translation>
    </message>
    <message>
        <source>--events - and --json exclude each other: both are standard output</source>
        <translation>--events - 与 --json 不能同时使用：两者都写到标准输出</translation>
    </message>
    <message>
        <source>a prompt and --prompt-file exclude each other</source>
        <translation>提示词与 --prompt-file 不能同时给出</translation>
    </message>
    <message>
        <source>a prompt and --config exclude each other: the configuration has a prompt; --prompt-file overrides it</source>
        <translation>提示词与 --config 不能同时给出：配置中已有提示词；可用 --prompt-file 替换它</translation>
    </message>
    <message>
        <source>--headless needs a prompt, --prompt-file, --config or --spec</source>
        <translation>--headless 需要提示词、--prompt-file、--config 或 --spec</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>可选值为 %1</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>是否想用“%1”？</translation>
    </message>
    <message>
        <source>%1: unknown &quot;%2&quot;, %3</source>
        <translation>%1：未知的“%2”，%3</translation>
    </message>
    <message>
        <source>--endpoint: not NAME=URL: %1</source>
        <translation>--endpoint：不是 NAME=URL 的形式：%1</translation>
    </message>
    <message>
        <source>--endpoint: %1 was given twice</source>
        <translation>--endpoint：%1 给出了两次</translation>
    </message>
    <message>
        <source>%1: %2: cannot be written: %3</source>
        <translation>%1：%2：无法写入：%3</translation>
    </message>
    <message>
        <source>See quaver --help.</source>
        <translation>请参阅 quaver --help。</translation>
    </message>
    <message>
        <source>Stopping and cleaning up. A second signal stops at once.</source>
        <translation>正在停止并清理。再次发送信号将立即停止。</translation>
    </message>
    <message>
        <source>left behind: %1 %2 on %3 (%4)</source>
        <translation>遗留：%1 %2，位于 %3（%4）</translation>
    </message>
    <message>
        <source>quaver --cleanup removes what is left behind</source>
        <translation>quaver --cleanup 可移除遗留的内容</translation>
    </message>
    <message>
        <source>The sandboxes and the volume of this run are kept. To remove them: quaver --cleanup %1</source>
        <translation>本次运行的沙箱和卷予以保留。要移除它们：quaver --cleanup %1</translation>
    </message>
    <message>
        <source>Nobody reads standard output any more. The result is in the store: quaver --show %1</source>
        <translation>标准输出已无人读取。结果保存在存储中：quaver --show %1</translation>
    </message>
    <message>
        <source>There are no runs in the store.</source>
        <translation>存储中没有运行记录。</translation>
    </message>
    <message>
        <source>%1 is in %2.</source>
        <translation>%1 已写入 %2。</translation>
    </message>
    <message>
        <source>%1: only the backend daytona has it; local sandboxes have neither a network nor a key</source>
        <translation>%1：只有后端 daytona 支持；本地沙箱既没有网络也没有密钥</translation>
    </message>
    <message>
        <source>--keep has nothing to keep here: local sandboxes live in this program and end with it. To look into one afterwards, start quaver --serve, set DAYTONA_API_URL and DAYTONA_API_KEY to what it prints, and run with --backend daytona --keep.</source>
        <translation>--keep 在此处没有可保留的内容：本地沙箱存在于本程序中，随程序一起结束。如果要在事后查看沙箱，请启动 quaver --serve，把 DAYTONA_API_URL 和 DAYTONA_API_KEY 设为它输出的值，再用 --backend daytona --keep 运行。</translation>
    </message>
    <message>
        <source>Specification %1, tasks: %2</source>
        <translation>测试规范 %1，任务数：%2</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>，第 %1 步</translation>
    </message>
    <message>
        <source>%1: %2, %3 ms</source>
        <translation>%1：%2，%3 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>, %1 of %2 graded, %3 passed</source>
        <translation>，已评分 %1/%2，通过 %3</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>票</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>个处理器</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>个试次</translation>
    </message>
    <message>
        <source>sandboxes</source>
        <translation>个沙箱</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>个任务</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>个 Token</translation>
    </message>
</context>
<context>
    <name>Quaver::DataDirectory</name>
    <message>
        <source>The data directory &quot;%1&quot; is not a directory: choose another (--data-dir).</source>
        <translation>数据目录“%1”不是目录：请另选一个（--data-dir）。</translation>
    </message>
    <message>
        <source>The data directory &quot;%1&quot; cannot be created: create it or choose another (--data-dir).</source>
        <translation>无法创建数据目录“%1”：请创建它，或另选一个（--data-dir）。</translation>
    </message>
    <message>
        <source>There is no home directory for the data: set HOME or XDG_DATA_HOME, or choose a data directory (--data-dir).</source>
        <translation>没有可存放数据的主目录：请设置 HOME 或 XDG_DATA_HOME，或选择数据目录（--data-dir）。</translation>
    </message>
    <message>
        <source>The name of the data directory is empty.</source>
        <translation>数据目录的名称为空。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2. Change its permissions or choose another data directory (--data-dir).</source>
        <translation>无法写入“%1”：%2。请更改其权限，或另选一个数据目录（--data-dir）。</translation>
    </message>
</context>
<context>
    <name>Quaver::Database</name>
    <message>
        <source>Qt&apos;s SQLite driver is missing: install the package libqt6sql6-sqlite.</source>
        <translation>缺少 Qt 的 SQLite 驱动：请安装软件包 libqt6sql6-sqlite。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: change its permissions or choose another data directory (--data-dir).</source>
        <translation>无法写入“%1”：请更改其权限，或另选一个数据目录（--data-dir）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another process: try again when that has ended.</source>
        <translation>“%1”正被另一个进程使用：请等它结束后重试。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged or not a database: move it away to begin with an empty history, or choose another data directory (--data-dir).</source>
        <translation>“%1”已损坏或不是数据库：请把它移走，从空的历史记录开始，或另选一个数据目录（--data-dir）。</translation>
    </message>
    <message>
        <source>The disk that holds &quot;%1&quot; is full: make room on it.</source>
        <translation>“%1”所在的磁盘已满：请腾出空间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written: %2</source>
        <translation>无法读写“%1”：%2</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Account</name>
    <message>
        <source>Asking the server for its configuration</source>
        <translation>向服务器查询其配置</translation>
    </message>
    <message>
        <source>Checking the key</source>
        <translation>检查密钥</translation>
    </message>
    <message>
        <source>Listing the snapshots</source>
        <translation>列出快照</translation>
    </message>
    <message>
        <source>Looking for the snapshot %1</source>
        <translation>查找快照 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Api</name>
    <message>
        <source>%1 names &quot;%2&quot; as the way into the sandbox %3, which the key cannot be sent to.</source>
        <translation>%1 把“%2”指定为进入沙箱 %3 的地址，不能把密钥发往那里。</translation>
    </message>
    <message>
        <source>Asking for the way into the sandbox %1</source>
        <translation>查询进入沙箱 %1 的地址</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::ApiErrors</name>
    <message>
        <source>The local server does not accept the key it was started with.</source>
        <translation>本地服务器不接受启动时所用的密钥。</translation>
    </message>
    <message>
        <source>The key in DAYTONA_API_KEY was refused. Is it complete, not expired, and one of %1?</source>
        <translation>DAYTONA_API_KEY 中的密钥被拒绝。请确认密钥完整、未过期，并且属于 %1。</translation>
    </message>
    <message>
        <source>The key lacks a permission that this needs (sandboxes: write and delete; volumes: read, write and delete; secrets: manage), or the region is closed to it.</source>
        <translation>密钥缺少此操作所需的权限（沙箱：写入和删除；卷：读取、写入和删除；机密：管理），或者不能使用该区域。</translation>
    </message>
    <message>
        <source>There is nothing of that name or id.</source>
        <translation>没有这个名称或 ID 的对象。</translation>
    </message>
    <message>
        <source>Too many requests; the server asks to wait %1 s.</source>
        <translation>请求过多；服务器要求等待 %1 秒。</translation>
    </message>
    <message>
        <source>Too many requests. Try again in a minute, or with fewer sandboxes at once.</source>
        <translation>请求过多。请过一分钟再试，或减少同时使用的沙箱数。</translation>
    </message>
    <message>
        <source>The server, or the sandbox behind it, is not available.</source>
        <translation>服务器或其后的沙箱不可用。</translation>
    </message>
    <message>
        <source>The account&apos;s quota is used up: remove what is no longer needed, or ask for less.</source>
        <translation>账户配额已用完：请移除不再需要的内容，或减少申请量。</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::BulkDownload</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>无法读取 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>The sandbox&apos;s answer with several files is broken.</source>
        <translation>沙箱返回的多文件应答已损坏。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s answer lacks the file %1.</source>
        <translation>沙箱的应答中缺少文件 %1。</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Files</name>
    <message numerus="yes">
        <source>Uploading %n file(s) to the sandbox %1</source>
        <translation>
            <numerusform>向沙箱 %1 上传 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Downloading %1 from the sandbox %2</source>
        <translation>从沙箱 %2 下载 %1</translation>
    </message>
    <message numerus="yes">
        <source>Downloading %n file(s) from the sandbox %1</source>
        <translation>
            <numerusform>从沙箱 %1 下载 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Listing %1 in the sandbox %2</source>
        <translation>列出沙箱 %2 中的 %1</translation>
    </message>
    <message>
        <source>Looking at %1 in the sandbox %2</source>
        <translation>查看沙箱 %2 中的 %1</translation>
    </message>
    <message>
        <source>Removing %1 in the sandbox %2</source>
        <translation>移除沙箱 %2 中的 %1</translation>
    </message>
    <message>
        <source>Making the folder %1 in the sandbox %2</source>
        <translation>在沙箱 %2 中创建文件夹 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Insistence</name>
    <message>
        <source>No answer within %1 s.</source>
        <translation>%1 秒内没有应答。</translation>
    </message>
    <message>
        <source>(tried for %1 s)</source>
        <translation>（已尝试 %1 秒）</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::JsonFields</name>
    <message>
        <source>the server&apos;s answer has no usable &quot;%1&quot;: &quot;%2&quot;</source>
        <translation>服务器的应答中没有可用的“%1”：“%2”</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::LogFollower</name>
    <message>
        <source>Waited %1 s for a command in the sandbox %2 to end.</source>
        <translation>等待沙箱 %2 中的命令结束，已达 %1 秒。</translation>
    </message>
    <message>
        <source>Looking at the sandbox %1</source>
        <translation>查看沙箱 %1</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it does not exist any more.</source>
        <translation>沙箱 %1 已失效：它不再存在。</translation>
    </message>
    <message>
        <source>no reason is given</source>
        <translation>未给出原因</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it is %2 (%3).</source>
        <translation>沙箱 %1 已失效：状态为 %2（%3）。</translation>
    </message>
    <message>
        <source>The sandbox %1 does not know the command any more: its programs died.</source>
        <translation>沙箱 %1 已不认识该命令：其中的程序已终止。</translation>
    </message>
    <message>
        <source>The sandbox %1 died: it is %2 but does not answer. %3</source>
        <translation>沙箱 %1 已失效：状态为 %2，但没有应答。%3</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Processes</name>
    <message>
        <source>Running a command in the sandbox %1</source>
        <translation>在沙箱 %1 中运行命令</translation>
    </message>
    <message>
        <source>The command did not end within %1 s: %2</source>
        <translation>命令未在 %1 秒内结束：%2</translation>
    </message>
    <message>
        <source>The server does not say how a command ended.</source>
        <translation>服务器没有说明命令如何结束。</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Sandboxes</name>
    <message>
        <source>the server gives no reason</source>
        <translation>服务器没有给出原因</translation>
    </message>
    <message>
        <source>%1: there is another one of that name.</source>
        <translation>%1：已有同名的沙箱。</translation>
    </message>
    <message>
        <source>The sandbox %1 did not start: %2</source>
        <translation>沙箱 %1 未能启动：%2</translation>
    </message>
    <message>
        <source>The sandbox %1 is %2 instead of started.</source>
        <translation>沙箱 %1 的状态是 %2，而不是已启动。</translation>
    </message>
    <message>
        <source>The sandbox %1 did not stop: %2</source>
        <translation>沙箱 %1 未能停止：%2</translation>
    </message>
    <message>
        <source>A sandbox needs a name, and an image or a snapshot but not both.</source>
        <translation>沙箱需要一个名称，以及镜像或快照二者之一，不能两者都有。</translation>
    </message>
    <message>
        <source>The network of a sandbox can be closed altogether or opened to at most %1 domains, not both.</source>
        <translation>沙箱的网络要么完全关闭，要么最多对 %1 个域名开放，不能两者兼有。</translation>
    </message>
    <message>
        <source>Creating the sandbox %1</source>
        <translation>创建沙箱 %1</translation>
    </message>
    <message>
        <source>Whether the sandbox exists is not known.</source>
        <translation>尚不清楚沙箱是否存在。</translation>
    </message>
    <message>
        <source>Looking at the sandbox %1</source>
        <translation>查看沙箱 %1</translation>
    </message>
    <message>
        <source>Listing the sandboxes</source>
        <translation>列出沙箱</translation>
    </message>
    <message>
        <source>the sandbox %1 to start</source>
        <translation>沙箱 %1 启动</translation>
    </message>
    <message>
        <source>Stopping the sandbox %1</source>
        <translation>停止沙箱 %1</translation>
    </message>
    <message>
        <source>the sandbox %1 to stop</source>
        <translation>沙箱 %1 停止</translation>
    </message>
    <message>
        <source>Removing the sandbox %1</source>
        <translation>移除沙箱 %1</translation>
    </message>
    <message>
        <source>the sandbox %1 to be gone</source>
        <translation>沙箱 %1 消失</translation>
    </message>
    <message>
        <source>Setting the interval %1 of the sandbox %2</source>
        <translation>设置沙箱 %2 的时间间隔 %1</translation>
    </message>
    <message>
        <source>Keeping the sandbox %1 alive</source>
        <translation>为沙箱 %1 保活</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Secrets</name>
    <message>
        <source>A secret needs a name of letters, digits, &quot;_&quot; and &quot;-&quot;, a value, and at least one host that it may be sent to.</source>
        <translation>机密需要一个由字母、数字、“_”和“-”组成的名称、一个值，以及至少一个允许发往的主机。</translation>
    </message>
    <message>
        <source>Creating the secret %1</source>
        <translation>创建机密 %1</translation>
    </message>
    <message>
        <source>Whether the secret exists is not known.</source>
        <translation>尚不清楚机密是否存在。</translation>
    </message>
    <message>
        <source>Setting the secret %1</source>
        <translation>设置机密 %1</translation>
    </message>
    <message>
        <source>Looking for the secret %1</source>
        <translation>查找机密 %1</translation>
    </message>
    <message>
        <source>%1: there is none of that name.</source>
        <translation>%1：没有这个名称的机密。</translation>
    </message>
    <message>
        <source>Removing the secret %1</source>
        <translation>移除机密 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::SessionStart</name>
    <message>
        <source>Starting a command in the sandbox %1</source>
        <translation>在沙箱 %1 中启动命令</translation>
    </message>
    <message>
        <source>Looking for a command in the sandbox %1</source>
        <translation>在沙箱 %1 中查找命令</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Sessions</name>
    <message>
        <source>Opening a session in the sandbox %1</source>
        <translation>在沙箱 %1 中打开会话</translation>
    </message>
    <message>
        <source>Asking for a command&apos;s exit code in the sandbox %1</source>
        <translation>查询沙箱 %1 中命令的退出码</translation>
    </message>
    <message>
        <source>Writing to a command in the sandbox %1</source>
        <translation>向沙箱 %1 中的命令写入数据</translation>
    </message>
    <message>
        <source>Reading a command&apos;s output in the sandbox %1</source>
        <translation>读取沙箱 %1 中命令的输出</translation>
    </message>
    <message>
        <source>Closing a session in the sandbox %1</source>
        <translation>关闭沙箱 %1 中的会话</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::StateWait</name>
    <message>
        <source>Waited %1 s for %2; last seen: %3.</source>
        <translation>等待%2，已达 %1 秒；最后的状态：%3。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有应答</translation>
    </message>
</context>
<context>
    <name>Quaver::Daytona::Volumes</name>
    <message>
        <source>Looking at the volume %1</source>
        <translation>查看卷 %1</translation>
    </message>
    <message>
        <source>Looking for the volume %1</source>
        <translation>查找卷 %1</translation>
    </message>
    <message>
        <source>Creating the volume %1</source>
        <translation>创建卷 %1</translation>
    </message>
    <message>
        <source>Whether the volume exists is not known.</source>
        <translation>尚不清楚卷是否存在。</translation>
    </message>
    <message>
        <source>the volume %1 to become ready</source>
        <translation>卷 %1 就绪</translation>
    </message>
    <message>
        <source>The volume %1 could not be made: %2</source>
        <translation>未能创建卷 %1：%2</translation>
    </message>
    <message>
        <source>the server gives no reason</source>
        <translation>服务器没有给出原因</translation>
    </message>
    <message>
        <source>Removing the volume %1</source>
        <translation>移除卷 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::EndpointJson</name>
    <message>
        <source>1 to 32 small letters, digits or &quot;-&quot;, and no &quot;-&quot; in front</source>
        <translation>由 1 到 32 个小写字母、数字或“-”组成，且不以“-”开头</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in provider: take another name</source>
        <translation>“%1”是内置的提供商：请换一个名称</translation>
    </message>
    <message>
        <source>expected an address such as http://gpu-box:8000/v1</source>
        <translation>应为地址，例如 http://gpu-box:8000/v1</translation>
    </message>
    <message>
        <source>must not hold a user or password: name the variable that holds the key as keyVariable</source>
        <translation>不能含有用户名或密码：请用 keyVariable 指定存放密钥的变量</translation>
    </message>
    <message>
        <source>must end before &quot;?&quot; and &quot;#&quot;</source>
        <translation>必须在“?”和“#”之前结束</translation>
    </message>
    <message>
        <source>expected the name of an environment variable such as GPU_BOX_KEY</source>
        <translation>应为环境变量的名称，例如 GPU_BOX_KEY</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation>“%1”列出了两次</translation>
    </message>
</context>
<context>
    <name>Quaver::ExportRun</name>
    <message>
        <source>Cannot export to &quot;%1&quot;: the file&apos;s name has to end in %2 or %3.</source>
        <translation>无法导出到“%1”：文件名必须以 %2 或 %3 结尾。</translation>
    </message>
    <message>
        <source>Cannot write &quot;%1&quot;: %2.</source>
        <translation>无法写入“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>Quaver::Flow::Ledger</name>
    <message>
        <source>The run&apos;s cap of %1 tokens is reached.</source>
        <translation>已达到本次运行的 Token 上限 %1。</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 US dollars is reached.</source>
        <translation>已达到本次运行的费用上限 %1 美元。</translation>
    </message>
</context>
<context>
    <name>Quaver::Grading</name>
    <message>
        <source>The results on the volume are not those that the grade program wrote.</source>
        <translation>卷上的结果不是评分程序所写的结果。</translation>
    </message>
    <message>
        <source>Its grade was lost when the grade sandbox died.</source>
        <translation>评分沙箱失效时，它的评分丢失了。</translation>
    </message>
    <message>
        <source>Grading failed: %1 Trying again in a fresh sandbox.</source>
        <translation>评分失败：%1 正在新的沙箱中重试。</translation>
    </message>
    <message>
        <source>Grading had not ended when the run was cut short.</source>
        <translation>运行被提前终止时，评分尚未结束。</translation>
    </message>
</context>
<context>
    <name>Quaver::HttpCall</name>
    <message>
        <source>%1: no answer from %2 within %3 s.</source>
        <translation>%1：%2 在 %3 秒内没有应答。</translation>
    </message>
    <message>
        <source>The last error: %1</source>
        <translation>最后一个错误：%1</translation>
    </message>
    <message>
        <source>%1: the answer of %2 is larger than the %3 bytes that are allowed.</source>
        <translation>%1：%2 的应答超过了允许的 %3 字节。</translation>
    </message>
    <message>
        <source>%1: %2 gave an answer that cannot be read: %3.</source>
        <translation>%1：%2 的应答无法读取：%3。</translation>
    </message>
</context>
<context>
    <name>Quaver::HttpErrors</name>
    <message>
        <source>nothing listens at %1 (connection refused). Is the server running, and is the address right?</source>
        <translation>%1 上没有服务在监听（连接被拒绝）。请确认服务器正在运行，且地址正确。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https address.</source>
        <translation>“%1”不是 http 或 https 地址。</translation>
    </message>
    <message>
        <source>the name %1 is not known. Is the address right, and is there a network?</source>
        <translation>找不到名称 %1。请确认地址正确，且网络可用。</translation>
    </message>
    <message>
        <source>no trusted TLS connection to %1: %2</source>
        <translation>无法与 %1 建立可信的 TLS 连接：%2</translation>
    </message>
    <message>
        <source>the system&apos;s proxy does not let us through to %1: %2</source>
        <translation>系统代理不允许连接到 %1：%2</translation>
    </message>
    <message>
        <source>%1 closed the connection before it had answered</source>
        <translation>%1 在应答之前关闭了连接</translation>
    </message>
    <message>
        <source>no answer from %1: %2</source>
        <translation>%1 没有应答：%2</translation>
    </message>
    <message>
        <source>%1: %2 answered %3, a redirect to %4, and redirects are not followed, so that no key goes elsewhere. Set the address that it names if you trust it.</source>
        <translation>%1：%2 返回 %3，重定向到 %4；为避免密钥发往别处，不跟随重定向。如果信任该地址，请直接设置它。</translation>
    </message>
    <message>
        <source>%1: %2 answered %3</source>
        <translation>%1：%2 返回 %3</translation>
    </message>
    <message>
        <source>%1: %2 answered %3: %4</source>
        <translation>%1：%2 返回 %3：%4</translation>
    </message>
</context>
<context>
    <name>Quaver::InsideProgram</name>
    <message>
        <source>python3 is missing in the sandbox. Use a snapshot or an image that has it, or install it on this computer for local sandboxes.</source>
        <translation>沙箱中缺少 python3。请使用带有它的快照或镜像；如果使用本地沙箱，请在本机安装它。</translation>
    </message>
    <message>
        <source>The program “%1” in the sandbox ended with exit code %2. %3</source>
        <translation>沙箱中的程序“%1”以退出码 %2 结束。%3</translation>
    </message>
</context>
<context>
    <name>Quaver::JournalTable</name>
    <message>
        <source>&quot;%1&quot; holds an entry of the journal of resources that cannot be read: %2.</source>
        <translation>“%1”的资源台账中，记录 %2 无法读取。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no entry %2 in the journal of resources.</source>
        <translation>“%1”的资源台账中没有记录 %2。</translation>
    </message>
</context>
<context>
    <name>Quaver::Json</name>
    <message>
        <source>JSON nested deeper than %1 levels</source>
        <translation>JSON 嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>not JSON (%1 at byte %2)</source>
        <translation>不是 JSON（%1，位于第 %2 字节）</translation>
    </message>
</context>
<context>
    <name>Quaver::JsonReader</name>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>too long: %1 bytes, at most %2</source>
        <translation>过长：%1 字节，最多 %2 字节</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数字</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>too many: %1, at most %2</source>
        <translation>过多：%1 个，最多 %2 个</translation>
    </message>
    <message>
        <source>unknown, did you mean &quot;%1&quot;?</source>
        <translation>未知，是否想用“%1”？</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>missing, was &quot;%1&quot; meant to be it?</source>
        <translation>缺失，是否误写成了“%1”？</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>应为：%1；实际为：%2</translation>
    </message>
    <message>
        <source>unknown %1, known are %2</source>
        <translation>未知的 %1，已知的有 %2</translation>
    </message>
    <message>
        <source>unknown %1, did you mean &quot;%2&quot;?</source>
        <translation>未知的 %1，是否想用“%2”？</translation>
    </message>
</context>
<context>
    <name>Quaver::JsonText</name>
    <message>
        <source>nested too deeply: at most %1 levels are read</source>
        <translation>嵌套过深：最多读取 %1 层</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行，第 %2 列</translation>
    </message>
    <message>
        <source>a text holds half of a surrogate pair, which is no character</source>
        <translation>文本中含有不成对的代理项，它不是有效字符</translation>
    </message>
    <message>
        <source>too large: %1 bytes, at most %2 are read</source>
        <translation>过大：%1 字节，最多读取 %2 字节</translation>
    </message>
    <message>
        <source>not valid JSON: %1: %2</source>
        <translation>不是有效的 JSON：%1：%2</translation>
    </message>
    <message>
        <source>not a JSON object: it has to begin with { and end with }</source>
        <translation>不是 JSON 对象：必须以 { 开头，以 } 结尾</translation>
    </message>
</context>
<context>
    <name>Quaver::Local::Sandbox</name>
    <message>
        <source>Cannot prepare a sandbox: %1</source>
        <translation>无法准备沙箱：%1</translation>
    </message>
    <message>
        <source>(It said: %1)</source>
        <translation>（其输出：%1）</translation>
    </message>
    <message>
        <source>The installed bubblewrap is too old: version 0.8 or newer is needed. Update the package &quot;bubblewrap&quot;.</source>
        <translation>已安装的 bubblewrap 过旧：需要 0.8 或更新的版本。请更新软件包“bubblewrap”。</translation>
    </message>
    <message>
        <source>User namespaces, which local sandboxes need, are switched off for ordinary users. An administrator can allow them with: sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>本地沙箱需要用户命名空间，而它对普通用户已关闭。管理员可以用以下命令启用：sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>User namespaces, which local sandboxes need, are switched off. An administrator can allow them with: sysctl user.max_user_namespaces=15000</source>
        <translation>本地沙箱需要用户命名空间，而它已关闭。管理员可以用以下命令启用：sysctl user.max_user_namespaces=15000</translation>
    </message>
    <message>
        <source>AppArmor forbids bubblewrap to use user namespaces, which local sandboxes need. An administrator can give bwrap a profile with &quot;userns,&quot;, or allow them for all with: sysctl kernel.apparmor_restrict_unprivileged_userns=0</source>
        <translation>本地沙箱需要用户命名空间，而 AppArmor 禁止 bubblewrap 使用它。管理员可以为 bwrap 添加含有 &quot;userns,&quot; 的配置文件，或用以下命令对所有程序放行：sysctl kernel.apparmor_restrict_unprivileged_userns=0</translation>
    </message>
    <message>
        <source>This system does not let bubblewrap mount /proc, as is usual inside a container. Run outside of it, or give the container an unmasked /proc (--security-opt systempaths=unconfined).</source>
        <translation>此系统不允许 bubblewrap 挂载 /proc，在容器中通常如此。请在容器外运行，或让容器使用未屏蔽的 /proc（--security-opt systempaths=unconfined）。</translation>
    </message>
    <message>
        <source>The kernel lacks or forbids openat2, which local sandboxes need (Linux 5.9).</source>
        <translation>内核缺少或禁止 openat2，本地沙箱需要它（Linux 5.9）。</translation>
    </message>
    <message>
        <source>This system does not let bubblewrap make user namespaces, which local sandboxes need: inside a container or a chroot they are usually forbidden. Run outside of it, or allow them (containers: --security-opt seccomp=unconfined).</source>
        <translation>此系统不允许 bubblewrap 创建本地沙箱所需的用户命名空间：在容器或 chroot 中通常被禁止。请在其外运行，或放行（容器：--security-opt seccomp=unconfined）。</translation>
    </message>
    <message>
        <source>bubblewrap does not work on this system.</source>
        <translation>bubblewrap 在此系统上无法工作。</translation>
    </message>
    <message>
        <source>bubblewrap has not made the sandbox within %1 seconds.</source>
        <translation>bubblewrap 未能在 %1 秒内创建沙箱。</translation>
    </message>
    <message>
        <source>Something else than what was asked for is mounted at &quot;%1&quot; of the sandbox.</source>
        <translation>沙箱的“%1”处挂载的不是所要求的内容。</translation>
    </message>
    <message>
        <source>it exceeded its bound of %1</source>
        <translation>它超出了上限（%1）</translation>
    </message>
    <message>
        <source>its first process ended unexpectedly</source>
        <translation>它的首个进程意外结束</translation>
    </message>
    <message>
        <source>A directory cannot be given to the user &quot;nobody&quot;, as which sandboxes run for root: %1</source>
        <translation>无法把目录交给用户“nobody”（为 root 运行沙箱时所用的用户）：%1</translation>
    </message>
    <message>
        <source>it has closed its output.</source>
        <translation>它关闭了输出。</translation>
    </message>
    <message>
        <source>it ended without a message, with exit code %1.</source>
        <translation>它未给出消息便结束，退出码为 %1。</translation>
    </message>
    <message>
        <source>it was killed by signal %1.</source>
        <translation>它被信号 %1 终止。</translation>
    </message>
    <message>
        <source>bwrap is not installed. Local sandboxes need the package &quot;bubblewrap&quot; (version 0.8 or newer).</source>
        <translation>未安装 bwrap。本地沙箱需要软件包“bubblewrap”（0.8 或更新的版本）。</translation>
    </message>
    <message>
        <source>Cannot start bwrap: %1</source>
        <translation>无法启动 bwrap：%1</translation>
    </message>
    <message>
        <source>bubblewrap could not make the sandbox: %1</source>
        <translation>bubblewrap 未能创建沙箱：%1</translation>
    </message>
    <message>
        <source>memory: %1 MiB</source>
        <translation>内存：%1 MiB</translation>
    </message>
    <message>
        <source>processes: %1</source>
        <translation>进程数：%1</translation>
    </message>
    <message>
        <source>disk: %1 MiB</source>
        <translation>磁盘：%1 MiB</translation>
    </message>
    <message>
        <source>The working directory &quot;%1&quot; cannot be entered in the sandbox: %2</source>
        <translation>无法进入沙箱中的工作目录“%1”：%2</translation>
    </message>
    <message>
        <source>The sandbox has reached its bound of processes; none can be started.</source>
        <translation>沙箱的进程数已达上限，无法再启动进程。</translation>
    </message>
    <message>
        <source>The sandbox&apos;s control groups cannot be joined: %1. Has another program removed them?</source>
        <translation>无法加入沙箱的控制组：%1。是否有其他程序移除了它们？</translation>
    </message>
    <message>
        <source>A process cannot be started in the sandbox (step %1): %2</source>
        <translation>无法在沙箱中启动进程（步骤 %1）：%2</translation>
    </message>
    <message>
        <source>The sandbox&apos;s namespaces cannot be opened: %1</source>
        <translation>无法打开沙箱的命名空间：%1</translation>
    </message>
    <message>
        <source>Cannot remove &quot;%1&quot;: %2</source>
        <translation>无法移除“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a sandbox.</source>
        <translation>“%1”不能用作沙箱的名称。</translation>
    </message>
    <message>
        <source>Nothing can be mounted at &quot;%1&quot;.</source>
        <translation>“%1”处不能挂载任何内容。</translation>
    </message>
    <message>
        <source>The directory of sandbox %1 cannot be made: %2</source>
        <translation>无法创建沙箱 %1 的目录：%2</translation>
    </message>
    <message>
        <source>Disk space of sandboxes is watched, not enforced by the system.</source>
        <translation>沙箱的磁盘空间由程序监视，不由系统强制限制。</translation>
    </message>
    <message>
        <source>Disk space of sandboxes is watched, not enforced by the system; their processor time is not bounded.</source>
        <translation>沙箱的磁盘空间由程序监视，不由系统强制限制；处理器时间不受限制。</translation>
    </message>
    <message>
        <source>Memory and disk space of sandboxes are watched, not enforced by the system (no control groups are available to this user); their processor time is not bounded.</source>
        <translation>沙箱的内存和磁盘空间由程序监视，不由系统强制限制（当前用户没有可用的控制组）；处理器时间不受限制。</translation>
    </message>
    <message>
        <source>Memory, processes and disk space of sandboxes are watched, not enforced by the system (no control groups are available to this user); their processor time is not bounded.</source>
        <translation>沙箱的内存、进程数和磁盘空间由程序监视，不由系统强制限制（当前用户没有可用的控制组）；处理器时间不受限制。</translation>
    </message>
    <message>
        <source>There is no command to run.</source>
        <translation>没有可运行的命令。</translation>
    </message>
    <message>
        <source>A command, its directory or its environment cannot be passed on: it contains a NUL byte, or a variable has no proper name.</source>
        <translation>无法传递命令、其目录或其环境：其中含有 NUL 字节，或某个变量的名称不合规。</translation>
    </message>
    <message>
        <source>The sandbox is not running.</source>
        <translation>沙箱没有在运行。</translation>
    </message>
</context>
<context>
    <name>Quaver::Local::SandboxFiles</name>
    <message>
        <source>&quot;%1&quot; is not a usable path.</source>
        <translation>“%1”不是可用的路径。</translation>
    </message>
    <message>
        <source>%1 is not a file mode; four octal digits are.</source>
        <translation>%1 不是文件模式；应为四位八进制数。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not exist in the sandbox.</source>
        <translation>沙箱中不存在“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; may not be touched by the sandbox&apos;s user: %2</source>
        <translation>沙箱的用户无权访问“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be used: %2</source>
        <translation>无法使用“%1”：%2</translation>
    </message>
    <message>
        <source>This system&apos;s kernel lacks openat2, without which the files of a sandbox cannot be touched safely. Linux 5.9 or newer is needed.</source>
        <translation>此系统的内核缺少 openat2，没有它就无法安全地访问沙箱中的文件。需要 Linux 5.9 或更新的版本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be read or written: %2</source>
        <translation>无法读写“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a regular file nor a directory of files.</source>
        <translation>“%1”既不是普通文件，也不是文件目录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a directory; it is removed with recursive=true alone.</source>
        <translation>“%1”是目录；只有使用 recursive=true 才会移除。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has more than %2 entries.</source>
        <translation>“%1”的条目超过 %2 个。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be removed as a whole: %2</source>
        <translation>未能完整移除“%1”：%2</translation>
    </message>
</context>
<context>
    <name>Quaver::LocalServer</name>
    <message>
        <source>Cannot listen on 127.0.0.1:%1: %2</source>
        <translation>无法监听 127.0.0.1:%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be shown to sandboxes: it is not an absolute path.</source>
        <translation>“%1”无法提供给沙箱：它不是绝对路径。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a path inside sandboxes for &quot;%2&quot;.%3</source>
        <translation>“%1”不能用作“%2”在沙箱中的路径。%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which sandboxes need, cannot be opened: %2</source>
        <translation>无法打开沙箱所需的“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a folder nor a file that sandboxes could use.</source>
        <translation>“%1”既不是沙箱可用的文件夹，也不是沙箱可用的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be read by the user as whom sandboxes run (&quot;nobody&quot; for root): install it in a place that is open to all, such as /usr/local or /opt, or open it and the folders above it to others (chmod o+rX).</source>
        <translation>运行沙箱的用户（root 时为“nobody”）无法读取“%1”：请把它安装到对所有人开放的位置，例如 /usr/local 或 /opt，或者把它及其上级文件夹对其他用户开放（chmod o+rX）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a snapshot, or is one already.</source>
        <translation>“%1”不能用作快照的名称，或者已被使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be a folder in PATH of sandboxes.</source>
        <translation>“%1”不能作为沙箱 PATH 中的文件夹。</translation>
    </message>
    <message>
        <source>Two things cannot be at or below &quot;%1&quot; in sandboxes.</source>
        <translation>沙箱中的“%1”处或其下不能有两项内容。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, which sandboxes need, is not a socket.</source>
        <translation>沙箱所需的“%1”不是套接字。</translation>
    </message>
    <message>
        <source>The socket &quot;%1&quot; is out of reach for the user &quot;nobody&quot;, as which sandboxes run for root (%2). Put it on the file system of &quot;%3&quot;, or open the folders above it to others (chmod o+x).</source>
        <translation>用户“nobody”（为 root 运行沙箱时所用的用户）无法访问套接字“%1”（%2）。请把它放到“%3”所在的文件系统上，或把其上级文件夹对其他用户开放（chmod o+x）。</translation>
    </message>
    <message>
        <source>No directory for local sandboxes: cannot write to %1: %2. Set TMPDIR to one that is writable.</source>
        <translation>没有可供本地沙箱使用的目录：无法写入 %1：%2。请把 TMPDIR 设为可写的目录。</translation>
    </message>
    <message>
        <source>Cannot make a directory for local sandboxes: %1</source>
        <translation>无法为本地沙箱创建目录：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::ModelGateway</name>
    <message>
        <source>an error without a message (%1)</source>
        <translation>没有消息的错误（%1）</translation>
    </message>
    <message>
        <source>This token is not valid, or not any more.</source>
        <translation>此令牌无效或已失效。</translation>
    </message>
    <message>
        <source>This token is for %1 alone: nothing else is served.</source>
        <translation>此令牌只能用于 %1：不提供其他服务。</translation>
    </message>
    <message>
        <source>This path takes %1 requests alone.</source>
        <translation>此路径只接受 %1 请求。</translation>
    </message>
    <message>
        <source>The run has a cap on money, and the price of %1 is not known, so that the cap could not be held. Take the cap away or choose another model.</source>
        <translation>本次运行设有费用上限，而 %1 的价格未知，因此无法保证不超限。请取消上限，或另选模型。</translation>
    </message>
    <message>
        <source>The run has a cap, and this streamed request does not ask for its usage: it needs stream_options.include_usage.</source>
        <translation>本次运行设有上限，而这个流式请求没有要求返回用量：需要 stream_options.include_usage。</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 tokens is reached.</source>
        <translation>已达到本次运行的 Token 上限 %1。</translation>
    </message>
    <message>
        <source>The run&apos;s cap of %1 US dollars is reached.</source>
        <translation>已达到本次运行的费用上限 %1 美元。</translation>
    </message>
    <message>
        <source>%1 Trying again in %2 s.</source>
        <translation>%1 将在 %2 秒后重试。</translation>
    </message>
    <message>
        <source>%1 Tried %2 times.</source>
        <translation>%1 已尝试 %2 次。</translation>
    </message>
    <message>
        <source>%1 wants a key (401), and none is set.</source>
        <translation>%1 需要密钥（401），但尚未设置。</translation>
    </message>
    <message>
        <source>%1 refuses the key (401).</source>
        <translation>%1 拒绝了密钥（401）。</translation>
    </message>
    <message>
        <source>%1 refuses the key (401): check %2.</source>
        <translation>%1 拒绝了密钥（401）：请检查 %2。</translation>
    </message>
    <message>
        <source>The account at %1 has no credit left (%2).</source>
        <translation>%1 账户的余额已用完（%2）。</translation>
    </message>
    <message>
        <source>%1 does not let this key use the model &quot;%2&quot; (403).</source>
        <translation>%1 不允许此密钥使用模型“%2”（403）。</translation>
    </message>
    <message>
        <source>%1 knows no model &quot;%2&quot; at %3 (404).</source>
        <translation>%1 在 %3 上没有模型“%2”（404）。</translation>
    </message>
    <message>
        <source>%1 limits the rate of calls (429): run fewer at once, or later.</source>
        <translation>%1 限制调用频率（429）：请减少并发，或稍后再运行。</translation>
    </message>
    <message>
        <source>%1 is overloaded (529): try again later.</source>
        <translation>%1 过载（529）：请稍后再试。</translation>
    </message>
    <message>
        <source>%1 answers with a redirect (%2), and redirects are not followed, so that no key goes elsewhere: correct its address.</source>
        <translation>%1 返回重定向（%2）；为避免密钥发往别处，不跟随重定向：请更正其地址。</translation>
    </message>
    <message>
        <source>%1 has an error of its own (%2): try again later.</source>
        <translation>%1 自身出错（%2）：请稍后再试。</translation>
    </message>
    <message>
        <source>%1 does not accept the request (%2).</source>
        <translation>%1 不接受该请求（%2）。</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>其说明：%1</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 has not answered within %2 s.</source>
        <translation>%1 在 %2 秒内没有应答。</translation>
    </message>
    <message>
        <source>%1 has cut its answer off in the middle.</source>
        <translation>%1 的应答中途中断。</translation>
    </message>
    <message>
        <source>%1 has stopped in the middle of its answer for %2 s.</source>
        <translation>%1 的应答中途停顿了 %2 秒。</translation>
    </message>
    <message>
        <source>The answer of %1 is no event stream of its format.</source>
        <translation>%1 的应答不是其格式的事件流。</translation>
    </message>
    <message>
        <source>The answer of %1 is no JSON object.</source>
        <translation>%1 的应答不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The answer of %1 is too large.</source>
        <translation>%1 的应答过大。</translation>
    </message>
    <message>
        <source>%1 has ended its answer with an error: %2</source>
        <translation>%1 的应答以错误结束：%2</translation>
    </message>
    <message>
        <source>The request&apos;s body is no JSON object.</source>
        <translation>请求体不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The request&apos;s body has &quot;%1&quot; twice.</source>
        <translation>请求体中“%1”出现了两次。</translation>
    </message>
    <message>
        <source>The request names no model.</source>
        <translation>请求没有指明模型。</translation>
    </message>
    <message>
        <source>This token is for the model &quot;%1&quot; alone, not for &quot;%2&quot;.</source>
        <translation>此令牌只能用于模型“%1”，不能用于“%2”。</translation>
    </message>
    <message>
        <source>Background answers are refused: what they take is never told.</source>
        <translation>拒绝后台应答：其用量从不返回。</translation>
    </message>
    <message>
        <source>The request&apos;s body is too large: at most %1 MiB.</source>
        <translation>请求体过大：最多 %1 MiB。</translation>
    </message>
    <message>
        <source>The request&apos;s head is too large.</source>
        <translation>请求头过大。</translation>
    </message>
    <message>
        <source>This is not a valid HTTP request.</source>
        <translation>这不是有效的 HTTP 请求。</translation>
    </message>
    <message>
        <source>Cannot make the directory %1 for the models&apos; answers.</source>
        <translation>无法为模型的应答创建目录 %1。</translation>
    </message>
    <message>
        <source>Cannot make the model gateway&apos;s socket %1: %2. Set TMPDIR to another directory.</source>
        <translation>无法创建模型网关的套接字 %1：%2。请把 TMPDIR 设为其他目录。</translation>
    </message>
    <message>
        <source>Cannot open the model gateway&apos;s socket %1 to sandboxes: %2</source>
        <translation>无法把模型网关的套接字 %1 对沙箱开放：%2</translation>
    </message>
    <message>
        <source>No directory for the socket of the model gateway: cannot write to %1: %2. Set TMPDIR to one that is writable.</source>
        <translation>没有可供模型网关套接字使用的目录：无法写入 %1：%2。请把 TMPDIR 设为可写的目录。</translation>
    </message>
    <message>
        <source>asking %1</source>
        <translation>请求 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::ModelSetup</name>
    <message>
        <source>Answers are judged by %1.</source>
        <translation>回答由 %1 评判。</translation>
    </message>
</context>
<context>
    <name>Quaver::Models</name>
    <message>
        <source>%1 is not an address like %2</source>
        <translation>%1 不是形如 %2 的地址</translation>
    </message>
    <message>
        <source>a user or a password does not belong there</source>
        <translation>其中不能含有用户名或密码</translation>
    </message>
    <message>
        <source>Asking %1 for its models</source>
        <translation>向 %1 查询其模型</translation>
    </message>
    <message>
        <source>%1 holds characters that no key has, such as a blank or a line break: set it again</source>
        <translation>%1 含有密钥中不会出现的字符，例如空格或换行：请重新设置</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: a name has up to 32 lower-case letters, digits and hyphens, and begins with a letter or digit</source>
        <translation>端点“%1”：名称最多由 32 个小写字母、数字和连字符组成，并以字母或数字开头</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: the name is taken</source>
        <translation>端点“%1”：名称已被使用</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: the variable that holds its key has a name such as GPU_BOX_API_KEY</source>
        <translation>端点“%1”：存放其密钥的变量名应形如 GPU_BOX_API_KEY</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;: %2 is the key of another server; put the key of this one into a variable of its own</source>
        <translation>端点“%1”：%2 是另一台服务器的密钥；请把此端点的密钥放入单独的变量</translation>
    </message>
    <message>
        <source>endpoint &quot;%1&quot;</source>
        <translation>端点“%1”</translation>
    </message>
    <message>
        <source>the model &quot;%1&quot; needs a key of %2: set %3</source>
        <translation>模型“%1”需要 %2 的密钥：请设置 %3</translation>
    </message>
    <message>
        <source>unknown model &quot;%1&quot;, did you mean &quot;%2&quot;?</source>
        <translation>未知模型“%1”，是否想用“%2”？</translation>
    </message>
    <message>
        <source>unknown model &quot;%1&quot;: a model that is not in the catalogue is written PROVIDER/NAME, with one of the providers %2</source>
        <translation>未知模型“%1”：不在目录中的模型请写作 PROVIDER/NAME，提供商可以是 %2</translation>
    </message>
    <message>
        <source>It wants a key and none is known here.</source>
        <translation>它需要密钥，而这里没有。</translation>
    </message>
    <message>
        <source>The key in %1 was refused. Is it complete, not expired, and one of %2?</source>
        <translation>%1 中的密钥被拒绝。请确认密钥完整、未过期，并且属于 %2。</translation>
    </message>
    <message>
        <source>The key in %1 lacks a permission, or this place or account is closed to it.</source>
        <translation>%1 中的密钥缺少权限，或者所在地区或账户不能使用该服务。</translation>
    </message>
    <message>
        <source>There is no list of models at %1. Is the address right, with its version, such as /v1, where one belongs?</source>
        <translation>%1 处没有模型列表。请确认地址正确，并在需要时带上版本，例如 /v1。</translation>
    </message>
    <message>
        <source>Too many requests, or no credit left; it asks to wait %1 s.</source>
        <translation>请求过多或余额不足；它要求等待 %1 秒。</translation>
    </message>
    <message>
        <source>Too many requests, or no credit left. Try again in a minute, and look at the account&apos;s limits.</source>
        <translation>请求过多或余额不足。请过一分钟再试，并查看账户的限额。</translation>
    </message>
    <message>
        <source>That is the provider&apos;s trouble and not yours. Try again later.</source>
        <translation>这是提供商的问题，与您无关。请稍后再试。</translation>
    </message>
    <message>
        <source>%1 needs a key: set %2</source>
        <translation>%1 需要密钥：请设置 %2</translation>
    </message>
</context>
<context>
    <name>Quaver::OwnerLock</name>
    <message>
        <source>Cannot lock &quot;%1&quot;: choose another data directory (--data-dir).</source>
        <translation>无法锁定“%1”：请另选一个数据目录（--data-dir）。</translation>
    </message>
    <message>
        <source>Cannot lock &quot;%1&quot;: %2. Choose a data directory on a disk that can lock files (--data-dir).</source>
        <translation>无法锁定“%1”：%2。请选择支持文件锁的磁盘上的数据目录（--data-dir）。</translation>
    </message>
</context>
<context>
    <name>Quaver::Preparation</name>
    <message>
        <source>There is no server to run on. Give the endpoint of a Daytona installation, or start a Quaver::Local server and give its own.</source>
        <translation>没有可用于运行的服务器。请给出 Daytona 的端点，或启动 Quaver::Local 服务器并给出其端点。</translation>
    </message>
    <message>
        <source>“%1” is no address of a Daytona server. It looks like https://app.daytona.io/api.</source>
        <translation>“%1”不是 Daytona 服务器的地址。地址形如 https://app.daytona.io/api。</translation>
    </message>
    <message>
        <source>There is no key for %1. Set DAYTONA_API_KEY.</source>
        <translation>没有 %1 的密钥。请设置 DAYTONA_API_KEY。</translation>
    </message>
    <message>
        <source>There is no model to judge answers, so every task needs a check. Tasks without one: %1. Name a judge with a key that is not under test, or add checks.</source>
        <translation>没有模型可以评判回答，因此每个任务都需要检查项。缺少检查项的任务：%1。请指定一个有密钥且不是被测模型的评判模型，或添加检查项。</translation>
    </message>
    <message>
        <source>There is no model to judge the answer, so the task needs a check.</source>
        <translation>没有模型可以评判回答，因此该任务需要检查项。</translation>
    </message>
</context>
<context>
    <name>Quaver::Programs::Program</name>
    <message>
        <source>Writing to the program %1</source>
        <translation>向程序 %1 写入数据</translation>
    </message>
    <message>
        <source>The program %1 was ended.</source>
        <translation>程序 %1 已被终止。</translation>
    </message>
</context>
<context>
    <name>Quaver::Promise</name>
    <message>
        <source>An operation was given up without a result.</source>
        <translation>操作被放弃，没有结果。</translation>
    </message>
</context>
<context>
    <name>Quaver::RelativePaths</name>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>must be relative, without a &quot;/&quot; in front</source>
        <translation>必须是相对路径，不能以“/”开头</translation>
    </message>
    <message>
        <source>must not contain a backslash</source>
        <translation>不能含有反斜杠</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>不能含有控制字符</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>must not contain &quot;..&quot;</source>
        <translation>不能含有“..”</translation>
    </message>
    <message>
        <source>must not contain empty or &quot;.&quot; parts</source>
        <translation>不能含有空的部分或“.”</translation>
    </message>
    <message>
        <source>has a part that is too long</source>
        <translation>有一部分过长</translation>
    </message>
    <message>
        <source>the path &quot;%1&quot; %2</source>
        <translation>路径“%1”%2</translation>
    </message>
    <message>
        <source>is both a file and a folder</source>
        <translation>既是文件又是文件夹</translation>
    </message>
</context>
<context>
    <name>Quaver::ResultsJson</name>
    <message>
        <source>contradicts the status &quot;%1&quot;</source>
        <translation>与状态“%1”矛盾</translation>
    </message>
    <message>
        <source>must not be above &quot;high&quot;</source>
        <translation>不能大于“high”</translation>
    </message>
</context>
<context>
    <name>Quaver::Review</name>
    <message>
        <source>Waiting for your review of the tasks</source>
        <translation>正在等待您审阅任务</translation>
    </message>
    <message>
        <source>Checking the changed tasks</source>
        <translation>正在检查更改后的任务</translation>
    </message>
</context>
<context>
    <name>Quaver::RunConfigJson</name>
    <message>
        <source>the configuration is of version %1 and this Quaver reads versions up to %2: a newer Quaver is needed</source>
        <translation>该配置的版本为 %1，而此 Quaver 最高只能读取版本 %2：需要更新的 Quaver</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is listed twice</source>
        <translation>“%1”列出了两次</translation>
    </message>
    <message>
        <source>&quot;%1&quot; contradicts %2, which begins with &quot;%3&quot;: give one of them</source>
        <translation>“%1”与以“%3”开头的 %2 矛盾：请只给出其中之一</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>大于 0 的数字</translation>
    </message>
    <message>
        <source>a file name or a specification</source>
        <translation>文件名或测试规范</translation>
    </message>
    <message>
        <source>an odd number</source>
        <translation>奇数</translation>
    </message>
    <message>
        <source>missing: say what shall be benchmarked</source>
        <translation>缺失：请说明要测试什么</translation>
    </message>
    <message>
        <source>excludes image: give one of them</source>
        <translation>不能与 image 同时给出：请只给出其中之一</translation>
    </message>
    <message>
        <source>a snapshot brings its own: leave one out</source>
        <translation>快照自带规格：请去掉其中之一</translation>
    </message>
    <message>
        <source>only the backend &quot;daytona&quot; has it</source>
        <translation>只有后端“daytona”有此项</translation>
    </message>
</context>
<context>
    <name>Quaver::RunModels</name>
    <message>
        <source>Local sandboxes reach “%1” through a gateway alone. Start a Quaver::ModelGateway and give it to the run.</source>
        <translation>本地沙箱只能通过网关访问“%1”。请启动 Quaver::ModelGateway 并交给本次运行。</translation>
    </message>
    <message>
        <source>“%1” is served at %2, on this computer, which a sandbox on Daytona cannot reach. Use --backend local, or an address that it can reach.</source>
        <translation>“%1”由本机上的 %2 提供，Daytona 上的沙箱无法访问。请使用 --backend local，或沙箱可以访问的地址。</translation>
    </message>
    <message>
        <source>“%1” is served at %2, and Daytona&apos;s network rules take host names with a domain alone. Add --network to open the sandboxes&apos; network.</source>
        <translation>“%1”由 %2 提供，而 Daytona 的网络规则只接受带有域名的主机名。请添加 --network 以开放沙箱的网络。</translation>
    </message>
    <message>
        <source>The key for %1 cannot be kept out of the sandbox: Daytona&apos;s secrets need an https address with a host name and no port. Add --allow-key-in-sandbox if the programs in the sandbox may hold the key.</source>
        <translation>无法让 %1 的密钥留在沙箱之外：Daytona 的机密需要带主机名且不带端口的 https 地址。如果允许沙箱中的程序持有密钥，请添加 --allow-key-in-sandbox。</translation>
    </message>
    <message>
        <source>The price of “%1” is not known, so a cap on money cannot be kept. Cap the tokens instead.</source>
        <translation>“%1”的价格未知，因此无法保证不超出费用上限。请改为限制 Token 数。</translation>
    </message>
    <message>
        <source>“offline” is rules and cannot judge answers. Name a model as the judge.</source>
        <translation>“offline”是规则，不能评判回答。请指定一个模型作为评判模型。</translation>
    </message>
    <message>
        <source>The agent claude-code speaks to Anthropic&apos;s models alone, and “%1” is none. Choose another model or --agent builtin.</source>
        <translation>智能体 claude-code 只支持 Anthropic 的模型，而“%1”不是。请另选模型，或使用 --agent builtin。</translation>
    </message>
</context>
<context>
    <name>Quaver::RunParts</name>
    <message>
        <source>The run was cut off before this was graded.</source>
        <translation>运行在评分之前中断。</translation>
    </message>
</context>
<context>
    <name>Quaver::RunResources</name>
    <message>
        <source>This Daytona server does not take the model&apos;s key as a secret: %1 The key of DAYTONA_API_KEY needs the permission manage:secrets. Or add --allow-key-in-sandbox if the programs in the sandbox may hold the model&apos;s key.</source>
        <translation>这台 Daytona 服务器不接受把模型密钥存为机密：%1 DAYTONA_API_KEY 中的密钥需要权限 manage:secrets。如果允许沙箱中的程序持有模型密钥，也可以添加 --allow-key-in-sandbox。</translation>
    </message>
</context>
<context>
    <name>Quaver::RunResultJson</name>
    <message>
        <source>a time such as 2026-01-31T12:00:00.000Z</source>
        <translation>时间，例如 2026-01-31T12:00:00.000Z</translation>
    </message>
</context>
<context>
    <name>Quaver::RunTable</name>
    <message>
        <source>There is no run &quot;%1&quot; in &quot;%2&quot;.</source>
        <translation>“%2”中没有运行“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds the run %2 in a form that cannot be read: %3</source>
        <translation>“%1”中的运行 %2 无法读取：%3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for several runs (%2): give more of the id.</source>
        <translation>“%1”对应多次运行（%2）：请给出更长的 ID。</translation>
    </message>
    <message>
        <source>it is gone</source>
        <translation>它已不存在</translation>
    </message>
</context>
<context>
    <name>Quaver::RunTags</name>
    <message>
        <source>The tag &quot;%1&quot; is too long: use %2 characters at most.</source>
        <translation>标签“%1”过长：最多 %2 个字符。</translation>
    </message>
    <message>
        <source>A run can have %1 tags at most.</source>
        <translation>一次运行最多可有 %1 个标签。</translation>
    </message>
</context>
<context>
    <name>Quaver::SandboxRequest</name>
    <message>
        <source>No default snapshot of this Daytona installation has the processors, memory and disk that were asked for. Ask for less, or name an image.</source>
        <translation>此 Daytona 没有默认快照能满足所要求的处理器、内存和磁盘。请降低要求，或指定镜像。</translation>
    </message>
    <message>
        <source>The sandboxes use the snapshot %1: the smallest that covers the resources asked for (%2 processors, %3 GiB memory, %4 GiB disk).</source>
        <translation>沙箱使用快照 %1：满足所要求资源的最小快照（%2 个处理器，%3 GiB 内存，%4 GiB 磁盘）。</translation>
    </message>
</context>
<context>
    <name>Quaver::Schema</name>
    <message>
        <source>&quot;%1&quot; was written by a newer Quaver (its schema is %2, this one knows %3): use that version or another data directory (--data-dir).</source>
        <translation>“%1”由更新的 Quaver 写入（其数据库架构为 %2，此版本支持 %3）：请使用那个版本，或另选一个数据目录（--data-dir）。</translation>
    </message>
</context>
<context>
    <name>Quaver::Setup</name>
    <message>
        <source>Install it with npm install -g @anthropic-ai/claude-code, or use --agent builtin.</source>
        <translation>请用 npm install -g @anthropic-ai/claude-code 安装，或使用 --agent builtin。</translation>
    </message>
    <message>
        <source>--agent claude-code: there is no “claude” on PATH. %1</source>
        <translation>--agent claude-code：PATH 中没有“claude”。%1</translation>
    </message>
    <message>
        <source>--agent claude-code: %1 is no native program, which a sandbox needs. %2</source>
        <translation>--agent claude-code：%1 不是沙箱所需的原生程序。%2</translation>
    </message>
    <message>
        <source>backend %1 as asked</source>
        <translation>后端 %1（按要求）</translation>
    </message>
    <message>
        <source>backend daytona (DAYTONA_API_KEY is set)</source>
        <translation>后端 daytona（已设置 DAYTONA_API_KEY）</translation>
    </message>
    <message>
        <source>backend local (DAYTONA_API_KEY is not set)</source>
        <translation>后端 local（未设置 DAYTONA_API_KEY）</translation>
    </message>
    <message>
        <source>offline, which is rules in place of a model (not set: %1)</source>
        <translation>offline，即以规则代替模型（未设置：%1）</translation>
    </message>
    <message>
        <source>%1 (%2 is set)</source>
        <translation>%1（已设置 %2）</translation>
    </message>
    <message>
        <source>offline, which is rules in place of a model</source>
        <translation>offline，即以规则代替模型</translation>
    </message>
    <message>
        <source>%1 (as asked)</source>
        <translation>%1（按要求）</translation>
    </message>
    <message>
        <source>; author: %1</source>
        <translation>；出题模型：%1</translation>
    </message>
    <message>
        <source>; under test: %1</source>
        <translation>；被测模型：%1</translation>
    </message>
    <message>
        <source>; judge: %1</source>
        <translation>；评判模型：%1</translation>
    </message>
    <message>
        <source>Using %1.</source>
        <translation>本次使用：%1。</translation>
    </message>
    <message>
        <source>%1 is not an address like %2: %3</source>
        <translation>%1 不是形如 %2 的地址：%3</translation>
    </message>
    <message>
        <source>the daytona backend needs a key: set DAYTONA_API_KEY (and DAYTONA_API_URL for a server of your own), or use --backend local</source>
        <translation>后端 daytona 需要密钥：请设置 DAYTONA_API_KEY（自有服务器还需设置 DAYTONA_API_URL），或使用 --backend local</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>是一个目录</translation>
    </message>
    <message>
        <source>is larger than %1, the most that is read</source>
        <translation>超过了可读取的上限 %1</translation>
    </message>
    <message>
        <source>is not text in UTF-8</source>
        <translation>不是 UTF-8 文本</translation>
    </message>
    <message>
        <source>holds no prompt</source>
        <translation>不含提示词</translation>
    </message>
    <message>
        <source>cannot be written: %1</source>
        <translation>无法写入：%1</translation>
    </message>
    <message>
        <source>No keychain service is running (GNOME Keyring, KWallet).</source>
        <translation>没有密钥环服务（GNOME 密钥环、KWallet）在运行。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>The keychain does not work: %1</source>
        <translation>密钥环无法工作：%1</translation>
    </message>
    <message>
        <source>local sandboxes need Linux; on this system use --backend daytona with DAYTONA_API_KEY set</source>
        <translation>本地沙箱需要 Linux；在此系统上请设置 DAYTONA_API_KEY 并使用 --backend daytona</translation>
    </message>
    <message>
        <source>The key in %1 goes to %2 unencrypted: not https.</source>
        <translation>%1 中的密钥以未加密的方式发往 %2：不是 https。</translation>
    </message>
    <message>
        <source>The key goes to %1 unencrypted: DAYTONA_API_URL is not https.</source>
        <translation>密钥以未加密的方式发往 %1：DAYTONA_API_URL 不是 https。</translation>
    </message>
    <message>
        <source>the configuration asks for the key of the model server &quot;%1&quot; of the settings at another address, %2: give it the address of the settings, or a key variable of its own</source>
        <translation>该配置要求把设置中模型服务器“%1”的密钥用于另一个地址 %2：请改用设置中的地址，或为它指定单独的密钥变量</translation>
    </message>
</context>
<context>
    <name>Quaver::Setup::Preferences</name>
    <message>
        <source>The settings cannot be written to %1, so they hold until Quaver closes.</source>
        <translation>设置无法写入 %1，因此只在 Quaver 关闭之前有效。</translation>
    </message>
</context>
<context>
    <name>Quaver::SharedFolder</name>
    <message>
        <source>The folder with the specification holds “%1” beside it. The benchmark is not run: this could be the answer key.</source>
        <translation>存放测试规范的文件夹中还有“%1”。不运行此基准测试：这可能是答案。</translation>
    </message>
    <message>
        <source>The specification on the volume is not the one that was written there. The benchmark is not run.</source>
        <translation>卷上的测试规范与写入的不一致。不运行此基准测试。</translation>
    </message>
</context>
<context>
    <name>Quaver::SpecFindings</name>
    <message>
        <source>There is no task to run.</source>
        <translation>没有可运行的任务。</translation>
    </message>
    <message>
        <source>Another task has this name.</source>
        <translation>已有同名的任务。</translation>
    </message>
    <message>
        <source>Another task has the same prompt.</source>
        <translation>另一个任务有相同的提示词。</translation>
    </message>
</context>
<context>
    <name>Quaver::Store</name>
    <message>
        <source>The store &quot;%1&quot; is closed.</source>
        <translation>存储“%1”已关闭。</translation>
    </message>
</context>
<context>
    <name>Quaver::Sweep</name>
    <message>
        <source>It is on %1. Set DAYTONA_API_URL and DAYTONA_API_KEY for that server and clean up again.</source>
        <translation>它位于 %1。请为该服务器设置 DAYTONA_API_URL 和 DAYTONA_API_KEY，然后再次清理。</translation>
    </message>
</context>
<context>
    <name>Quaver::Text</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>two sentences</comment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>Quaver::TranscriptTable</name>
    <message>
        <source>&quot;%1&quot; holds a transcript of the run %2 that cannot be read: %3</source>
        <translation>“%1”中运行 %2 的过程记录无法读取：%3</translation>
    </message>
    <message>
        <source>The transcript of the task %1 is too large to be kept.</source>
        <translation>任务 %1 的过程记录过大，无法保存。</translation>
    </message>
    <message>
        <source>it is not what was compressed</source>
        <translation>它与压缩前的内容不一致</translation>
    </message>
</context>
<context>
    <name>Quaver::Transcripts</name>
    <message>
        <source>The sandbox that held them has died.</source>
        <translation>保存它们的沙箱已失效。</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>They are those of another trial.</source>
        <translation>它们属于另一个试次。</translation>
    </message>
    <message numerus="yes">
        <source>What %1 did in %n trial(s) cannot be shown: %2</source>
        <translation>
            <numerusform>无法显示 %1 在 %n 个试次中的操作：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>This took too long.</source>
        <translation>耗时过长。</translation>
    </message>
</context>
<context>
    <name>Quaver::TrialBoard</name>
    <message>
        <source>The sandbox died twice: %1</source>
        <translation>沙箱两次失效：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::TrialRunner</name>
    <message>
        <source>The benchmark sandbox died: %1 A fresh one tries the tasks left: %2.</source>
        <translation>测试沙箱失效：%1 新的沙箱将继续剩余的任务：%2。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui</name>
    <message>
        <source>there is no display to open the window on; to run without one: quaver --headless &quot;PROMPT&quot;</source>
        <translation>没有可打开窗口的显示设备；如果要不带窗口运行：quaver --headless &quot;PROMPT&quot;</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::BackendChoice</name>
    <message>
        <source>Copy command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>改用“%1”</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Looking whether tasks can run here…</source>
        <translation>正在检查能否在此运行任务…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::BackendHealth</name>
    <message>
        <source>Tasks cannot be isolated on this computer. %1</source>
        <translation>无法在本机隔离任务。%1</translation>
    </message>
    <message>
        <source>Ready. Tasks are isolated and have no network.</source>
        <translation>已就绪。任务彼此隔离，没有网络。</translation>
    </message>
    <message>
        <source>Ready. Tasks are isolated and have no network. %1</source>
        <translation>已就绪。任务彼此隔离，没有网络。%1</translation>
    </message>
    <message>
        <source>The key lacks permissions that a run needs: %1. Make a new key with them.</source>
        <translation>密钥缺少运行所需的权限：%1。请用这些权限新建一个密钥。</translation>
    </message>
    <message>
        <source>The key is accepted, but the snapshot %1, which sandboxes are made of, is not active.</source>
        <translation>密钥已被接受，但用于创建沙箱的快照 %1 未处于活动状态。</translation>
    </message>
    <message>
        <source>Ready. The key is accepted.</source>
        <translation>已就绪。密钥已被接受。</translation>
    </message>
    <message>
        <source>Ready. The key is accepted; region %1.</source>
        <translation>已就绪。密钥已被接受；区域 %1。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ChartDataDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ChartPanel</name>
    <message>
        <source>A chart. The arrow keys go through its values.</source>
        <translation>图表。可用方向键逐个查看数值。</translation>
    </message>
    <message>
        <source>Actions for the chart “%1”</source>
        <translation>图表“%1”的操作</translation>
    </message>
    <message>
        <source>Copy, save, show data</source>
        <translation>复制、保存、显示数据</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>另存为 PNG(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>另存为 SVG(&amp;S)…</translation>
    </message>
    <message>
        <source>Show &amp;data</source>
        <translation>显示数据(&amp;D)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Pictures (*.%1)</source>
        <translation>图片 (*.%1)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CheckForm</name>
    <message>
        <source>The answer is a text</source>
        <translation>回答为一段文本</translation>
    </message>
    <message>
        <source>The answer contains a text</source>
        <translation>回答包含一段文本</translation>
    </message>
    <message>
        <source>The answer matches an expression</source>
        <translation>回答匹配表达式</translation>
    </message>
    <message>
        <source>The answer is a number</source>
        <translation>回答为数字</translation>
    </message>
    <message>
        <source>The answer is JSON</source>
        <translation>回答为 JSON</translation>
    </message>
    <message>
        <source>A command succeeds</source>
        <translation>命令执行成功</translation>
    </message>
    <message>
        <source>Passes when the whole answer, without the space around it, is this:</source>
        <translation>整个回答去除首尾空白后为以下内容时通过：</translation>
    </message>
    <message>
        <source>Passes when this is somewhere in the answer:</source>
        <translation>回答中含有以下内容时通过：</translation>
    </message>
    <message>
        <source>Passes when this regular expression, as Python has them, finds something in the answer:</source>
        <translation>以下正则表达式（Python 语法）在回答中找到匹配时通过：</translation>
    </message>
    <message>
        <source>Passes when the last number in the answer is this one:</source>
        <translation>回答中的最后一个数字为以下数字时通过：</translation>
    </message>
    <message>
        <source>Passes when the answer, read as JSON, equals this:</source>
        <translation>回答按 JSON 解析后等于以下内容时通过：</translation>
    </message>
    <message>
        <source>Passes when this shell command ends with exit code 0 in a copy of the model’s working folder:</source>
        <translation>以下 shell 命令在模型工作文件夹的副本中以退出码 0 结束时通过：</translation>
    </message>
    <message>
        <source>A judge model compares the answer with the expected outcome.</source>
        <translation>由评判模型把回答与预期结果进行比较。</translation>
    </message>
    <message>
        <source>How the answer is graded</source>
        <translation>回答的评分方式</translation>
    </message>
    <message>
        <source>A judge model decides</source>
        <translation>由评判模型判定</translation>
    </message>
    <message>
        <source>What passes</source>
        <translation>通过条件</translation>
    </message>
    <message>
        <source>Capital and small letters are the same</source>
        <translation>不区分大小写</translation>
    </message>
    <message>
        <source>Give or take</source>
        <translation>允许误差</translation>
    </message>
    <message>
        <source>By how much the number may differ</source>
        <translation>数字允许的偏差</translation>
    </message>
    <message>
        <source>exactly</source>
        <extracomment>Stands in the empty field for the tolerance of a number.</extracomment>
        <translation>精确</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Closing</name>
    <message>
        <source>Runs under way</source>
        <translation>正在进行的运行</translation>
    </message>
    <message>
        <source>Runs are being stopped and cleaned up.</source>
        <translation>正在停止并清理运行。</translation>
    </message>
    <message>
        <source>Runs are under way.</source>
        <translation>有运行正在进行。</translation>
    </message>
    <message>
        <source>What is not cleaned up now is removed at the next start.</source>
        <translation>现在未清理的内容将在下次启动时移除。</translation>
    </message>
    <message>
        <source>Quit &amp;at once</source>
        <translation>立即退出(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>等待(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Stop and quit</source>
        <translation>停止并退出(&amp;S)</translation>
    </message>
    <message>
        <source>Stopping keeps the results so far. A run that waits for your review cannot go on without a window.</source>
        <translation>停止会保留目前的结果。等待您审阅的运行无法在没有窗口的情况下继续。</translation>
    </message>
    <message>
        <source>Stopping keeps the results so far. In the background they go on without a window, and Quaver ends when they do.</source>
        <translation>停止会保留目前的结果。转入后台后，运行将在没有窗口的情况下继续，全部结束后 Quaver 退出。</translation>
    </message>
    <message>
        <source>Run in the &amp;background</source>
        <translation>转入后台运行(&amp;B)</translation>
    </message>
    <message>
        <source>Stopping and cleaning up. Quaver ends when that is done.</source>
        <translation>正在停止并清理。完成后 Quaver 退出。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CompareView</name>
    <message>
        <source>No task differs.</source>
        <translation>没有任务存在差异。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln task(s) differ</source>
        <translation>
            <numerusform>%Ln 个任务中有 %1 个存在差异</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two runs in the list to compare them.</source>
        <translation>在列表中选择两次运行进行比较。</translation>
    </message>
    <message>
        <source>The runs are being opened.</source>
        <translation>正在打开运行。</translation>
    </message>
    <message>
        <source>There are no tasks to compare yet.</source>
        <translation>尚无可比较的任务。</translation>
    </message>
    <message>
        <source>Open in &amp;A</source>
        <translation>在 A 中打开(&amp;A)</translation>
    </message>
    <message>
        <source>Open in &amp;B</source>
        <translation>在 B 中打开(&amp;B)</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>S&amp;wap A and B</source>
        <translation>交换 A 与 B(&amp;W)</translation>
    </message>
    <message>
        <source>B is measured against A</source>
        <translation>以 A 为基准衡量 B</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>仅显示差异(&amp;D)</translation>
    </message>
    <message>
        <source>Shows the tasks that came to something else in B than in A</source>
        <translation>显示 B 与 A 结果不同的任务</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Shows tasks with these words in their name or state</source>
        <translation>显示名称或状态中含有这些文字的任务</translation>
    </message>
    <message>
        <source>Tasks of both runs</source>
        <translation>两次运行的任务</translation>
    </message>
    <message>
        <source>Return opens the task in its run</source>
        <translation>按回车键在所属运行中打开任务</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>没有匹配的任务。</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>显示全部任务</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>运行 A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>运行 B</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComparedSide</name>
    <message>
        <source>being opened</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>moment, backend, state of a run</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>backend, state of a run</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Whole run: %1, %2</source>
        <comment>cost, duration</comment>
        <translation>整次运行：%1，%2</translation>
    </message>
    <message>
        <source>Score of %1: %2</source>
        <translation>%1 的得分：%2</translation>
    </message>
    <message>
        <source>no interval yet</source>
        <translation>尚无置信区间</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no cost</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no duration</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Tasks: %1, median time %2</source>
        <comment>cost, duration</comment>
        <translation>任务：%1，中位用时 %2</translation>
    </message>
    <message>
        <source>Open this run</source>
        <translation>打开此运行</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <comment>A or B</comment>
        <translation>打开运行 %1</translation>
    </message>
    <message>
        <source>Model of run %1</source>
        <comment>A or B</comment>
        <translation>运行 %1 的模型</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Comparison</name>
    <message>
        <source>A</source>
        <extracomment>the name of the first of two runs that are compared</extracomment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <extracomment>the name of the second of two runs that are compared</extracomment>
        <translation>B</translation>
    </message>
    <message>
        <source>–</source>
        <comment>the run does not have the task</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>of several trials of a task: passed, all that count</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>+%1 points</source>
        <extracomment>the difference of two shares of passed trials</extracomment>
        <translation>+%1 个百分点</translation>
    </message>
    <message>
        <source>−%1 points</source>
        <extracomment>the difference of two shares of passed trials; it begins with a minus sign</extracomment>
        <translation>−%1 个百分点</translation>
    </message>
    <message>
        <source>The two runs have no task in common, so only the totals can be compared.</source>
        <translation>两次运行没有共同的任务，因此只能比较总体结果。</translation>
    </message>
    <message>
        <source>The two runs do not have the same tasks (%1 of %2 are in both), so only the totals are compared.</source>
        <translation>两次运行的任务不同（%2 个中有 %1 个为两者共有），因此只比较总体结果。</translation>
    </message>
    <message>
        <source>No task has a grade that counts in both runs yet.</source>
        <translation>尚无在两次运行中都计入评分的任务。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComparisonModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Time A</source>
        <translation>用时 A</translation>
    </message>
    <message>
        <source>Time B</source>
        <translation>用时 B</translation>
    </message>
    <message>
        <source>Cost A</source>
        <translation>费用 A</translation>
    </message>
    <message>
        <source>Cost B</source>
        <translation>费用 B</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComposeForm</name>
    <message>
        <source>automatic: %1</source>
        <comment>the judge</comment>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Add a model to be tested.</source>
        <translation>请添加一个被测模型。</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>改用“%1”</translation>
    </message>
    <message>
        <source>Write what should be tested.</source>
        <translation>请写明要测试什么。</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>出题模型(&amp;A)</translation>
    </message>
    <message>
        <source>Te&amp;sted</source>
        <translation>被测模型(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>评判模型(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>运行位置(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;ize</source>
        <translation>沙箱规格(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>限制(&amp;L)</translation>
    </message>
    <message>
        <source>Author: the model that writes the tasks</source>
        <translation>出题模型：编写任务的模型</translation>
    </message>
    <message>
        <source>Models that are tested</source>
        <translation>被测模型</translation>
    </message>
    <message>
        <source>Judge: the model that grades what no check can</source>
        <translation>评判模型：为检查项无法判定的回答评分</translation>
    </message>
    <message>
        <source>The model that writes the tasks.</source>
        <translation>编写任务的模型。</translation>
    </message>
    <message>
        <source>The models that work on the tasks.</source>
        <translation>完成任务的模型。</translation>
    </message>
    <message>
        <source>The model that grades answers which no check can grade.</source>
        <translation>为检查项无法判定的回答评分的模型。</translation>
    </message>
    <message>
        <source>What the sandbox gets in which a model works.</source>
        <translation>被测模型所在的沙箱可用的资源。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ComposePage</name>
    <message>
        <source>Run it (Ctrl+Return)</source>
        <translation>运行 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Runs on this computer in a few seconds. Nothing is sent anywhere.</source>
        <translation>在本机运行，只需几秒。不会向外发送任何数据。</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>保存(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Open a saved configuration</source>
        <translation>打开已保存的配置</translation>
    </message>
    <message>
        <source>Save this configuration to a file</source>
        <translation>把此配置保存到文件</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ConfigurationFiles</name>
    <message>
        <source>Open a configuration</source>
        <translation>打开配置</translation>
    </message>
    <message>
        <source>Quaver configurations (*.quaver.json);;JSON files (*.json)</source>
        <translation>Quaver 配置 (*.quaver.json);;JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>Quaver configurations (*.quaver.json)</source>
        <translation>Quaver 配置 (*.quaver.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ConfigurationView</name>
    <message>
        <source>Time for a task:</source>
        <translation>单个任务的时间：</translation>
    </message>
    <message>
        <source>Steps for a task:</source>
        <translation>单个任务的步数：</translation>
    </message>
    <message>
        <source>Time for the run:</source>
        <translation>整次运行的时间：</translation>
    </message>
    <message>
        <source>Tokens for the run:</source>
        <translation>整次运行的 Token：</translation>
    </message>
    <message>
        <source>Money for the run:</source>
        <translation>整次运行的费用：</translation>
    </message>
    <message>
        <source>&amp;Use for a new benchmark</source>
        <translation>用于新的基准测试(&amp;U)</translation>
    </message>
    <message>
        <source>Prompt:</source>
        <translation>提示词：</translation>
    </message>
    <message>
        <source>Author:</source>
        <translation>出题模型：</translation>
    </message>
    <message>
        <source>Author program:</source>
        <translation>出题程序：</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Tested models:</source>
        <translation>被测模型：</translation>
    </message>
    <message>
        <source>Judge:</source>
        <translation>评判模型：</translation>
    </message>
    <message>
        <source>Where:</source>
        <translation>运行位置：</translation>
    </message>
    <message>
        <source>Processors:</source>
        <translation>处理器：</translation>
    </message>
    <message>
        <source>Memory:</source>
        <translation>内存：</translation>
    </message>
    <message>
        <source>Disk:</source>
        <translation>磁盘：</translation>
    </message>
    <message>
        <source>Snapshot:</source>
        <translation>快照：</translation>
    </message>
    <message>
        <source>Image:</source>
        <translation>镜像：</translation>
    </message>
    <message>
        <source>Trials of a task:</source>
        <translation>每个任务的试次：</translation>
    </message>
    <message>
        <source>Sandboxes:</source>
        <translation>沙箱：</translation>
    </message>
    <message>
        <source>Tasks at once:</source>
        <translation>并行任务：</translation>
    </message>
    <message>
        <source>Votes of the judge:</source>
        <translation>评判票数：</translation>
    </message>
    <message>
        <source>Run ID:</source>
        <translation>运行 ID：</translation>
    </message>
    <message>
        <source>Started:</source>
        <translation>开始时间：</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::CostChart</name>
    <message>
        <source>Cost against score</source>
        <translation>费用与得分</translation>
    </message>
    <message>
        <source>Models without a score or a known price are left out.</source>
        <translation>不含没有得分或价格未知的模型。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>model, score, cost</comment>
        <translation>%1：%2，费用 %3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DataPage</name>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>The desktop has no program that opens folders.</source>
        <translation>桌面没有可以打开文件夹的程序。</translation>
    </message>
    <message>
        <source>Choose the data folder</source>
        <translation>选择数据文件夹</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>无法写入 %1。请另选文件夹。</translation>
    </message>
    <message>
        <source>From the next start on, Quaver uses %1. The runs that are here stay where they are.</source>
        <translation>从下次启动起，Quaver 使用 %1。这里的运行记录留在原处。</translation>
    </message>
    <message>
        <source>Runs with their results, and the list of what exists outside, are kept in this folder. Another one takes effect when Quaver starts again.</source>
        <translation>运行记录及其结果，以及外部现存内容的清单，都保存在此文件夹中。更换的文件夹在 Quaver 重新启动后生效。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>打开数据文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose another…</source>
        <translation>另选一个(&amp;C)…</translation>
    </message>
    <message>
        <source>Use the &amp;standard folder</source>
        <translation>使用默认文件夹(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DaytonaPage</name>
    <message>
        <source>The environment variable %1 holds before this: %2.</source>
        <translation>环境变量 %1 优先于此项：%2。</translation>
    </message>
    <message>
        <source>Write an address such as %1. Until then the one before is used.</source>
        <translation>请输入形如 %1 的地址。在此之前使用原来的地址。</translation>
    </message>
    <message>
        <source>The key goes there unencrypted: the address is not https.</source>
        <translation>密钥将以未加密的方式发送：该地址不是 https。</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Add a key first.</source>
        <translation>请先添加密钥。</translation>
    </message>
    <message>
        <source>Asking Daytona about the key…</source>
        <translation>正在向 Daytona 查询密钥…</translation>
    </message>
    <message>
        <source>Name of the key: %1</source>
        <translation>密钥名称：%1</translation>
    </message>
    <message>
        <source>Standard snapshot: %1</source>
        <translation>默认快照：%1</translation>
    </message>
    <message numerus="yes">
        <source>Snapshot %1: %n processor(s), %2 memory, %3 disk</source>
        <translation>
            <numerusform>快照 %1：%n 个处理器，%2 内存，%3 磁盘</numerusform>
        </translation>
    </message>
    <message>
        <source>Sandboxes in the cloud of Daytona, or on a Daytona server of your own.</source>
        <translation>Daytona 云端或自有 Daytona 服务器上的沙箱。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the Daytona server</source>
        <translation>Daytona 服务器的地址</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>区域(&amp;R)</translation>
    </message>
    <message>
        <source>Region of the sandboxes</source>
        <translation>沙箱所在的区域</translation>
    </message>
    <message>
        <source>as the account has it</source>
        <comment>a region</comment>
        <translation>按账户设置</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DefaultsPage</name>
    <message>
        <source>New benchmarks</source>
        <translation>新建基准测试</translation>
    </message>
    <message>
        <source>Time of a task: %1</source>
        <comment>what is wrong with it</comment>
        <translation>单个任务的时间：%1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>what is wrong with them</comment>
        <translation>步数：%1</translation>
    </message>
    <message>
        <source>Money: %1</source>
        <comment>what is wrong with it</comment>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>Trials: %1</source>
        <comment>what is wrong with them</comment>
        <translation>试次：%1</translation>
    </message>
    <message>
        <source>Tasks at once: %1</source>
        <comment>what is wrong with them</comment>
        <translation>并行任务：%1</translation>
    </message>
    <message>
        <source>What the form for a new benchmark is filled with. What is left open here is chosen by the keys that are there.</source>
        <translation>新建基准测试时预先填入的内容。此处留空的项目根据现有的密钥选择。</translation>
    </message>
    <message>
        <source>&amp;Author</source>
        <translation>出题模型(&amp;A)</translation>
    </message>
    <message>
        <source>Te&amp;sted</source>
        <translation>被测模型(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>评判模型(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>运行位置(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>限制(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Numbers</source>
        <translation>数量(&amp;N)</translation>
    </message>
    <message>
        <source>Author: the model that writes the tasks</source>
        <translation>出题模型：编写任务的模型</translation>
    </message>
    <message>
        <source>Models that are tested</source>
        <translation>被测模型</translation>
    </message>
    <message>
        <source>Judge: the model that grades what no check can</source>
        <translation>评判模型：为检查项无法判定的回答评分</translation>
    </message>
    <message>
        <source>Where benchmarks run</source>
        <translation>基准测试的运行位置</translation>
    </message>
    <message>
        <source>automatic</source>
        <extracomment>a model that is chosen by the keys that are there</extracomment>
        <translation>自动</translation>
    </message>
    <message>
        <source>On Daytona where a key is there, else on this computer</source>
        <translation>有密钥时在 Daytona 上，否则在本机</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>每个任务</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>单个任务的最长时间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>单个任务的最多步数</translation>
    </message>
    <message>
        <source>money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Most money of the run</source>
        <translation>整次运行的最高费用</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Trials of each task</source>
        <translation>每个任务的试次</translation>
    </message>
    <message>
        <source>tasks at once</source>
        <translation>并行任务</translation>
    </message>
    <message>
        <source>Tasks at once in a sandbox</source>
        <translation>一个沙箱中的并行任务数</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::DurationChart</name>
    <message>
        <source>Duration per task</source>
        <translation>任务耗时</translation>
    </message>
    <message>
        <source>A sample of %1 out of %2, the longest included</source>
        <translation>从 %2 个中抽取 %1 个，含耗时最长者</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>%1 · %2 · trial %3: %4, %5</source>
        <comment>task, model, trial, state, duration</comment>
        <translation>%1 · %2 · 试次 %3：%4，%5</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EditableTitle</name>
    <message>
        <source>Name of the run</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename this run</source>
        <translation>重命名此运行</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointDialog</name>
    <message>
        <source>There is a model server of this name already.</source>
        <translation>已有同名的模型服务器。</translation>
    </message>
    <message>
        <source>A name has up to 32 small letters, digits and hyphens, and is not one that Quaver knows itself, such as openai.</source>
        <translation>名称最多由 32 个小写字母、数字和连字符组成，且不能是 Quaver 自带的名称，例如 openai。</translation>
    </message>
    <message>
        <source>Write an address such as http://gpu-box:8000/v1, without a user or password.</source>
        <translation>请输入形如 http://gpu-box:8000/v1 的地址，不含用户名或密码。</translation>
    </message>
    <message>
        <source>Write the name of a variable such as GPU_BOX_API_KEY, and none of another server.</source>
        <translation>请输入形如 GPU_BOX_API_KEY 的变量名，且不能是其他服务器的变量。</translation>
    </message>
    <message>
        <source>A key has plain letters, digits and signs, and no blanks.</source>
        <translation>密钥只能含有英文字母、数字和符号，不能有空格。</translation>
    </message>
    <message>
        <source>Its models are called %1/…</source>
        <translation>其模型写作 %1/…</translation>
    </message>
    <message>
        <source>Type here to change it</source>
        <translation>在此输入以更改</translation>
    </message>
    <message>
        <source>From the environment variable %1.</source>
        <translation>来自环境变量 %1。</translation>
    </message>
    <message>
        <source>Saved in the keychain.</source>
        <translation>已保存在密钥环中。</translation>
    </message>
    <message>
        <source>Entered; forgotten when Quaver closes.</source>
        <translation>已输入；Quaver 关闭后不再保留。</translation>
    </message>
    <message>
        <source>%1 A key that you enter is forgotten when Quaver closes.</source>
        <comment>why keys cannot be kept</comment>
        <translation>%1 输入的密钥在 Quaver 关闭后不再保留。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>正在向服务器查询其模型…</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>服务器有应答。</translation>
    </message>
    <message>
        <source>Add model server</source>
        <translation>添加模型服务器</translation>
    </message>
    <message>
        <source>Change model server</source>
        <translation>更改模型服务器</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name of the model server</source>
        <translation>模型服务器的名称</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the model server</source>
        <translation>模型服务器的地址</translation>
    </message>
    <message>
        <source>It needs a &amp;key</source>
        <translation>需要密钥(&amp;K)</translation>
    </message>
    <message>
        <source>K&amp;ey</source>
        <translation>密钥(&amp;E)</translation>
    </message>
    <message>
        <source>Key of the model server</source>
        <translation>模型服务器的密钥</translation>
    </message>
    <message>
        <source>Or in &amp;variable</source>
        <translation>或取自变量(&amp;V)</translation>
    </message>
    <message>
        <source>Environment variable that can hold the key</source>
        <translation>可存放密钥的环境变量</translation>
    </message>
    <message>
        <source>Where this environment variable is set, it holds before the key that is saved.</source>
        <translation>如果设置了此环境变量，则优先于已保存的密钥。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointsModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a key</comment>
        <translation>不需要</translation>
    </message>
    <message>
        <source>from %1</source>
        <comment>an environment variable</comment>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>in the keychain</source>
        <comment>a key</comment>
        <translation>在密钥环中</translation>
    </message>
    <message>
        <source>until Quaver closes</source>
        <comment>a key is known</comment>
        <translation>保留到 Quaver 关闭</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>a key</comment>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::EndpointsPage</name>
    <message>
        <source>Model servers</source>
        <translation>模型服务器</translation>
    </message>
    <message>
        <source>Remove model server</source>
        <translation>移除模型服务器</translation>
    </message>
    <message>
        <source>Remove %1 and its key?</source>
        <translation>移除 %1 及其密钥？</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>移除 %1？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Servers that speak the interface of OpenAI, such as vLLM or LiteLLM. Their models are called NAME/MODEL in every run. Ollama, llama.cpp and LM Studio on this computer are found without an entry here.</source>
        <translation>兼容 OpenAI 接口的服务器，例如 vLLM 或 LiteLLM。它们的模型在每次运行中写作 NAME/MODEL。本机上的 Ollama、llama.cpp 和 LM Studio 会自动发现，无需在此添加。</translation>
    </message>
    <message>
        <source>No model servers of your own.</source>
        <translation>尚未添加模型服务器。</translation>
    </message>
    <message>
        <source>Add a model server…</source>
        <translation>添加模型服务器…</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>更改(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Estimate</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n task(s)</source>
        <translation>
            <numerusform>约 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>under a minute</source>
        <translation>不到一分钟</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>tasks, time, money</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n 次调用</numerusform>
        </translation>
    </message>
    <message>
        <source>stops at %1 of about %2</source>
        <translation>达到 %1 即停止（预计约 %2）</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1, %2 · %3 · %4</source>
        <comment>tasks, calls, time, money</comment>
        <translation>%1，%2 · %3 · %4</translation>
    </message>
    <message>
        <source>An estimate. The rules called “offline” ask no model: they need no network and cost nothing.</source>
        <translation>仅为估算。名为“offline”的规则不调用模型：无需网络，也不产生费用。</translation>
    </message>
    <message>
        <source>An estimate, not a promise. It assumes:</source>
        <translation>仅为估算，并非承诺。估算假设：</translation>
    </message>
    <message numerus="yes">
        <source>• about %n task(s) written by the author</source>
        <translation>
            <numerusform>• 出题模型编写约 %n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• %n trial(s) of each task and model</source>
        <translation>
            <numerusform>• 每个任务和模型 %n 个试次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>• about %n step(s) a trial</source>
        <translation>
            <numerusform>• 每个试次约 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>• about %1 tokens read and %2 written a step</source>
        <translation>• 每步约输入 %1 个、输出 %2 个 Token</translation>
    </message>
    <message>
        <source>• the prices of the catalogue</source>
        <translation>• 按模型目录中的价格</translation>
    </message>
    <message>
        <source>The price of %1 is not known.</source>
        <translation>%1 的价格未知。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::FilesForm</name>
    <message>
        <source>%1 is not text in UTF-8.</source>
        <translation>%1 不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Add text files to the task</source>
        <translation>向任务添加文本文件</translation>
    </message>
    <message>
        <source>Files that the task begins with</source>
        <translation>任务开始时已有的文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件的文本</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Remove file</source>
        <translation>移除文件</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::FilterChips</name>
    <message>
        <source>All</source>
        <comment>tasks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>group and number of tasks</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Format</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>几秒</translation>
    </message>
    <message numerus="yes">
        <source>about %n s</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n min</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n h</source>
        <translation>
            <numerusform>约 %n 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>价格未知</translation>
    </message>
    <message>
        <source>$%1</source>
        <comment>money</comment>
        <extracomment>US dollars</extracomment>
        <translation>$%1</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1K</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>无得分</translation>
    </message>
    <message>
        <source>%1 % interval %2–%3 %</source>
        <translation>%1% 置信区间 %2%–%3%</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Daytona</source>
        <translation>Daytona</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>出题</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Cleanup</source>
        <translation>清理</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>窗口的语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>浅色(&amp;I)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::HeadForm</name>
    <message>
        <source>&amp;Benchmark</source>
        <extracomment>The name of a benchmark.</extracomment>
        <translation>基准测试(&amp;B)</translation>
    </message>
    <message>
        <source>Name of the benchmark</source>
        <translation>基准测试的名称</translation>
    </message>
    <message>
        <source>&amp;Description and limits</source>
        <translation>说明与限制(&amp;D)</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Description of the benchmark</source>
        <translation>基准测试的说明</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>每个任务</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>单个任务的最长时间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>单个任务的最多步数</translation>
    </message>
    <message>
        <source>as in the run</source>
        <translation>与运行相同</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Help</name>
    <message>
        <source>## What happens in a run

1. **Setup**: a place for the data of the run is made.
2. **Agent**: the author writes tasks with a check for each, in a sandbox of its own.
3. **Benchmark**: every tested model works on the tasks in another sandbox, and the answers are graded in a third.
4. **Cleanup**: everything that was made for the run is removed.

## What the words mean

- **Passed**, **Failed**: the check or the judge has decided.
- **Limit**: the task&apos;s own time or steps ran out. It counts as not passed.
- **Errored**: the provider failed. It does not count.
- **Cancelled**: not started, or cut short. It does not count.
- **Interval**: where the score would probably lie with many more tasks.
- **offline**: rules in place of a model, to try everything without a key.

## Keys

| | |
|---|---|
| Ctrl+N | New benchmark |
| Ctrl+Return | Run |
| Ctrl+. , Ctrl+Shift+. | Stop, stop at once |
| Ctrl+R | Run again |
| Ctrl+1 … Ctrl+5 | Tabs of a run |
| Ctrl+F, Ctrl+L | Find in the page, search runs |
| Ctrl+E | Export the run |
| F2, Del, Ctrl+Z | Rename, delete, undo |
| F6 | Next area |
</source>
        <translation>## 运行的过程

1. **准备**：为本次运行的数据准备存放位置。
2. **出题**：出题模型在单独的沙箱中编写任务，每个任务带有检查项。
3. **测试**：每个被测模型在另一个沙箱中完成任务，回答在第三个沙箱中评分。
4. **清理**：移除为本次运行创建的所有内容。

## 术语说明

- **通过**、**失败**：由检查项或评判模型判定。
- **超限**：任务自身的时间或步数已用完。计为未通过。
- **出错**：提供商出现故障。不计入得分。
- **已取消**：未开始或被提前终止。不计入得分。
- **置信区间**：任务数量多得多时，得分可能落入的范围。
- **offline**：以规则代替模型，无需密钥即可试用全部功能。

## 快捷键

| | |
|---|---|
| Ctrl+N | 新建基准测试 |
| Ctrl+Return | 运行 |
| Ctrl+. , Ctrl+Shift+. | 停止，立即停止 |
| Ctrl+R | 再次运行 |
| Ctrl+1 … Ctrl+5 | 运行的各个标签页 |
| Ctrl+F, Ctrl+L | 在页面中查找，搜索运行记录 |
| Ctrl+E | 导出运行结果 |
| F2, Del, Ctrl+Z | 重命名，删除，撤销 |
| F6 | 下一区域 |
</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>About Quaver</source>
        <translation>关于 Quaver</translation>
    </message>
    <message>
        <source>Quaver %1</source>
        <translation>Quaver %1</translation>
    </message>
    <message>
        <source>Benchmarks for AI agents, from a sentence.

Qt %1 (built with %2)

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>用一句话生成 AI 智能体的基准测试。

Qt %1（构建时使用 %2）

自由软件，采用 GNU 通用公共许可证第 3 版或更新版本。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeptParts</name>
    <message numerus="yes">
        <source>%n task(s) of “%1” are given: nobody has to write them.</source>
        <translation>
            <numerusform>“%1”的 %n 个任务已给定：无需再编写。</numerusform>
        </translation>
    </message>
    <message>
        <source>The tasks are those in %1.</source>
        <translation>任务取自 %1。</translation>
    </message>
    <message>
        <source>Sandboxes are made of the snapshot %1, on Daytona.</source>
        <translation>在 Daytona 上用快照 %1 创建沙箱。</translation>
    </message>
    <message>
        <source>Sandboxes are made of the image %1, on Daytona.</source>
        <translation>在 Daytona 上用镜像 %1 创建沙箱。</translation>
    </message>
    <message>
        <source>Do without it</source>
        <translation>不使用此项</translation>
    </message>
    <message>
        <source>Do without %1</source>
        <translation>不使用：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyDialog</name>
    <message>
        <source>A key has plain letters, digits and signs, and no blanks.</source>
        <translation>密钥只能含有英文字母、数字和符号，不能有空格。</translation>
    </message>
    <message>
        <source>Key for %1</source>
        <translation>%1 的密钥</translation>
    </message>
    <message>
        <source>&amp;Key for %1:</source>
        <translation>%1 的密钥(&amp;K)：</translation>
    </message>
    <message>
        <source>S&amp;how the key</source>
        <translation>显示密钥(&amp;H)</translation>
    </message>
    <message>
        <source>The key is kept in your keychain. It never enters a sandbox on this computer. The variable %1 holds before it.</source>
        <translation>密钥保存在您的密钥环中，绝不会进入本机上的沙箱。如果设置了变量 %1，则优先使用该变量。</translation>
    </message>
    <message>
        <source>%1 Until that changes, the key is forgotten when Quaver closes. The variable %2 can hold it instead.</source>
        <comment>why keys cannot be kept, and the variable</comment>
        <translation>%1 在此情况改变之前，密钥在 Quaver 关闭后不再保留。可以改用变量 %2 存放它。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyRow</name>
    <message>
        <source>From the environment variable %1. The saved key holds without it.</source>
        <translation>来自环境变量 %1。没有该变量时使用已保存的密钥。</translation>
    </message>
    <message>
        <source>From the environment variable %1, and can be changed only there.</source>
        <translation>来自环境变量 %1，只能在那里更改。</translation>
    </message>
    <message>
        <source>Being saved in the keychain…</source>
        <translation>正在保存到密钥环…</translation>
    </message>
    <message>
        <source>Saved in the keychain.</source>
        <translation>已保存在密钥环中。</translation>
    </message>
    <message>
        <source>Entered; forgotten when Quaver closes.</source>
        <translation>已输入；Quaver 关闭后不再保留。</translation>
    </message>
    <message>
        <source>No key yet, here or in the variable %1.</source>
        <translation>尚无密钥，变量 %1 中也没有。</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>移除密钥</translation>
    </message>
    <message>
        <source>Remove the key for %1? It cannot be brought back from here.</source>
        <translation>移除 %1 的密钥？此处无法恢复它。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Enter the key for %1</source>
        <translation>输入 %1 的密钥</translation>
    </message>
    <message>
        <source>Set the variable %1 to another key, or unset it, and start Quaver again.</source>
        <translation>请把变量 %1 设为另一个密钥或取消设置，然后重新启动 Quaver。</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Remove the key for %1</source>
        <translation>移除 %1 的密钥</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeyStore</name>
    <message>
        <source>No keychain service is running, so this key is forgotten when Quaver closes. To keep it, start one (GNOME Keyring, KWallet), or set %1.</source>
        <translation>没有密钥环服务在运行，因此 Quaver 关闭后不再保留此密钥。要保留它，请启动密钥环服务（GNOME 密钥环、KWallet），或设置 %1。</translation>
    </message>
    <message>
        <source>The key for %1 is forgotten when Quaver closes. %2</source>
        <comment>a variable, and why the keychain did not take it</comment>
        <translation>%1 的密钥在 Quaver 关闭后不再保留。%2</translation>
    </message>
    <message>
        <source>The key for %1 is still in the keychain. %2</source>
        <comment>a variable, and why the keychain did not remove it</comment>
        <translation>%1 的密钥仍在密钥环中。%2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Calls go to %1, as the variable %2 says.</source>
        <translation>按变量 %2 的设置，调用发往 %1。</translation>
    </message>
    <message>
        <source>%1 Until that changes, keys that you enter are forgotten when Quaver closes. The environment variables that are named here can hold them instead.</source>
        <comment>why keys cannot be kept</comment>
        <translation>%1 在此情况改变之前，输入的密钥在 Quaver 关闭后不再保留。可以改用此处列出的环境变量存放它们。</translation>
    </message>
    <message>
        <source>Keys are kept in the keychain of your desktop, and are not shown again. An environment variable holds before a key that is entered here.</source>
        <translation>密钥保存在桌面的密钥环中，不会再次显示。环境变量优先于此处输入的密钥。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LimitFields</name>
    <message>
        <source>Time of a task: %1</source>
        <comment>what is wrong with it</comment>
        <translation>单个任务的时间：%1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <comment>what is wrong with them</comment>
        <translation>步数：%1</translation>
    </message>
    <message>
        <source>Money: %1</source>
        <comment>what is wrong with it</comment>
        <translation>费用：%1</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>每个任务</translation>
    </message>
    <message>
        <source>Longest time of a task</source>
        <translation>单个任务的最长时间</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Most steps of a task</source>
        <translation>单个任务的最多步数</translation>
    </message>
    <message>
        <source>money</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Most money of the run</source>
        <translation>整次运行的最高费用</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>The run stops once its models have used this much.</source>
        <translation>模型费用达到此数额后，运行即停止。</translation>
    </message>
    <message>
        <source>How often a model may act before its task counts as not done.</source>
        <translation>模型最多可操作的次数，超出后任务计为未完成。</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>More limits and numbers</source>
        <translation>更多限制和数值</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LocalPage</name>
    <message numerus="yes">
        <source>This computer has %n processor(s).</source>
        <translation>
            <numerusform>本机有 %n 个处理器。</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has %1 of memory.</source>
        <translation>本机有 %1 内存。</translation>
    </message>
    <message>
        <source>%1 are free where sandboxes keep their files.</source>
        <translation>沙箱存放文件的位置有 %1 可用空间。</translation>
    </message>
    <message>
        <source>The tasks of a model are spread over them.</source>
        <translation>一个模型的任务分配到这些沙箱中。</translation>
    </message>
    <message>
        <source>What a sandbox on this computer gets where a benchmark does not say it.</source>
        <translation>基准测试未指定时，本机沙箱可用的资源。</translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation>处理器(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Memory</source>
        <translation>内存(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Disk</source>
        <translation>磁盘(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sandboxes of a model at once</source>
        <translation>每个模型的并行沙箱数(&amp;S)</translation>
    </message>
    <message>
        <source>Processors of a sandbox</source>
        <translation>沙箱的处理器</translation>
    </message>
    <message>
        <source>Memory of a sandbox</source>
        <translation>沙箱的内存</translation>
    </message>
    <message>
        <source>Disk of a sandbox</source>
        <translation>沙箱的磁盘</translation>
    </message>
    <message>
        <source>Sandboxes of a model at once</source>
        <translation>每个模型的并行沙箱数</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogFilterBar</name>
    <message>
        <source>Phase to show</source>
        <translation>要显示的阶段</translation>
    </message>
    <message>
        <source>All phases</source>
        <translation>全部阶段</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>要显示的行</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Without output</source>
        <translation>不含输出</translation>
    </message>
    <message>
        <source>Output only</source>
        <translation>仅输出</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Text of the lines to show</source>
        <translation>要显示的行所含的文字</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>F&amp;ollow</source>
        <translation>跟随(&amp;O)</translation>
    </message>
    <message>
        <source>Keep the end of the log in sight</source>
        <translation>始终显示日志末尾</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the whole log as a text file</source>
        <translation>把整个日志保存为文本文件</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogFindBar</name>
    <message>
        <source>Went on at the other end</source>
        <translation>已从另一端继续查找</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Text to find in the log</source>
        <translation>要在日志中查找的文字</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>关闭查找 (Esc)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogModel</name>
    <message>
        <source>%1: %2</source>
        <comment>level and text of a line</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogSaver</name>
    <message>
        <source>The log was not saved: it has changed meanwhile. Save it again.</source>
        <translation>日志未保存：它在此期间已改变。请重新保存。</translation>
    </message>
    <message>
        <source>The log cannot be saved to &quot;%1&quot;: %2. Choose another place.</source>
        <translation>无法把日志保存到“%1”：%2。请另选位置。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogTable</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogText</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LogView</name>
    <message>
        <source>There is no log to save. Choose a run first.</source>
        <translation>没有可保存的日志。请先选择一次运行。</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>log.txt</source>
        <comment>proposed name of a file</comment>
        <translation>日志.txt</translation>
    </message>
    <message>
        <source>The log was saved to &quot;%1&quot;.</source>
        <translation>日志已保存到“%1”。</translation>
    </message>
    <message>
        <source>No line of the log passes the filter.</source>
        <translation>没有符合筛选条件的日志行。</translation>
    </message>
    <message>
        <source>Show all lines</source>
        <translation>显示全部行</translation>
    </message>
    <message>
        <source>The log is being read.</source>
        <translation>正在读取日志。</translation>
    </message>
    <message>
        <source>No log was kept of this run.</source>
        <translation>此运行没有保留日志。</translation>
    </message>
    <message>
        <source>Nothing has been logged yet. What the run does will appear here.</source>
        <translation>尚无日志。运行的过程会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::LongText</name>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message numerus="yes">
        <source>Show all (%n line(s))</source>
        <translation>
            <numerusform>显示全部（%n 行）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New benchmark</source>
        <translation>新建基准测试(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save configuration</source>
        <translation>保存配置(&amp;S)</translation>
    </message>
    <message>
        <source>Save configuration &amp;as…</source>
        <translation>配置另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export run…</source>
        <translation>导出运行结果(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Find in the page</source>
        <translation>在页面中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Search runs</source>
        <translation>搜索运行记录(&amp;S)</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>设置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Stop at &amp;once</source>
        <translation>立即停止(&amp;O)</translation>
    </message>
    <message>
        <source>Run &amp;again</source>
        <translation>再次运行(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>重命名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Resources</source>
        <translation>资源(&amp;R)</translation>
    </message>
    <message>
        <source>Ne&amp;xt area</source>
        <translation>下一区域(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous area</source>
        <translation>上一区域(&amp;P)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随系统(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Quaver</source>
        <translation>关于 Quaver(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MainWindow</name>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>New benchmark[*]</source>
        <extracomment>[*] is where the mark of unsaved changes appears.</extracomment>
        <translation>新建基准测试[*]</translation>
    </message>
    <message>
        <source>%1[*]</source>
        <translation>%1[*]</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelChip</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelIssues</name>
    <message>
        <source>%1 needs a key of %2.</source>
        <translation>%1 需要 %2 的密钥。</translation>
    </message>
    <message>
        <source>%1 is served on this computer, which Daytona cannot reach.</source>
        <translation>%1 由本机提供，Daytona 无法访问。</translation>
    </message>
    <message>
        <source>The price of %1 is not known, so a cap on money cannot be kept. Clear the cap, or limit the tokens instead.</source>
        <translation>%1 的价格未知，因此无法保证不超出费用上限。请清除该上限，或改为限制 Token 数。</translation>
    </message>
    <message>
        <source>Claude Code works with models of Anthropic alone. Choose one as the author, or the built-in author program.</source>
        <translation>Claude Code 只支持 Anthropic 的模型。请选择其中之一作为出题模型，或使用内置的出题程序。</translation>
    </message>
    <message>
        <source>not needed: every task has a check</source>
        <translation>不需要：每个任务都有检查项</translation>
    </message>
    <message>
        <source>none: every task needs a check</source>
        <translation>无：每个任务都需要检查项</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelPickerModel</name>
    <message>
        <source>offline: rules, no model</source>
        <translation>offline：规则，不用模型</translation>
    </message>
    <message>
        <source>free</source>
        <comment>price of a model</comment>
        <translation>免费</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <comment>prices of a million tokens read and written</comment>
        <translation>输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Rules in place of a model: no key, no network, no cost.</source>
        <translation>以规则代替模型：无需密钥，无需网络，不产生费用。</translation>
    </message>
    <message>
        <source>%1 needs a key of %2.</source>
        <translation>%1 需要 %2 的密钥。</translation>
    </message>
    <message>
        <source>%1: its price is not known.</source>
        <translation>%1：价格未知。</translation>
    </message>
    <message>
        <source>%1: it costs nothing.</source>
        <translation>%1：不产生费用。</translation>
    </message>
    <message>
        <source>%1: %2 for a million tokens read, %3 for a million written (prices of %4).</source>
        <translation>%1：每百万 Token 输入 %2，输出 %3（%4 的价格）。</translation>
    </message>
    <message>
        <source>Use “%1” as it is</source>
        <translation>直接使用“%1”</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>model, provider, price</comment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>在本机上</translation>
    </message>
    <message>
        <source>%1 context</source>
        <comment>tokens</comment>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelPopup</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelRowDelegate</name>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>上下文 %1</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>输入 %1，输出 %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ModelScores</name>
    <message>
        <source>%1 to %2</source>
        <comment>of an interval</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no cost</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>–</source>
        <comment>no duration</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>Interval of %1: %2</source>
        <translation>%1 的置信区间：%2</translation>
    </message>
    <message>
        <source>Score of %1: %2</source>
        <translation>%1 的得分：%2</translation>
    </message>
    <message>
        <source>Cost of %1: %2</source>
        <translation>%1 的费用：%2</translation>
    </message>
    <message>
        <source>Median time of a task under %1: %2</source>
        <translation>%1 完成任务的中位用时：%2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 置信区间</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>中位用时</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::MoreLimits</name>
    <message>
        <source>An odd number, so that there is a majority.</source>
        <translation>须为奇数，以便形成多数。</translation>
    </message>
    <message>
        <source>Trials: %1</source>
        <comment>what is wrong with them</comment>
        <translation>试次：%1</translation>
    </message>
    <message>
        <source>Sandboxes: %1</source>
        <comment>what is wrong with them</comment>
        <translation>沙箱：%1</translation>
    </message>
    <message>
        <source>Tasks at once: %1</source>
        <comment>what is wrong with them</comment>
        <translation>并行任务：%1</translation>
    </message>
    <message>
        <source>Time of the run: %1</source>
        <comment>what is wrong with it</comment>
        <translation>整次运行的时间：%1</translation>
    </message>
    <message>
        <source>Tokens: %1</source>
        <comment>what is wrong with them</comment>
        <translation>Token：%1</translation>
    </message>
    <message>
        <source>Votes: %1</source>
        <comment>what is wrong with them</comment>
        <translation>票数：%1</translation>
    </message>
    <message>
        <source>trials</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Trials of each task</source>
        <translation>每个任务的试次</translation>
    </message>
    <message>
        <source>How often each task is tried. More trials tell luck from skill.</source>
        <translation>每个任务尝试的次数。试次越多，越能区分实力与运气。</translation>
    </message>
    <message>
        <source>sandboxes</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Sandboxes of each model</source>
        <translation>每个模型的沙箱数</translation>
    </message>
    <message>
        <source>Over how many sandboxes the tasks of a model are spread.</source>
        <translation>每个模型的任务分配到多少个沙箱中。</translation>
    </message>
    <message>
        <source>tasks at once</source>
        <translation>并行任务</translation>
    </message>
    <message>
        <source>Tasks at once in a sandbox</source>
        <translation>一个沙箱中的并行任务数</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>整次运行</translation>
    </message>
    <message>
        <source>Longest time of the whole run</source>
        <translation>整次运行的最长时间</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Most tokens of the run</source>
        <translation>整次运行的最多 Token</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>judge votes</source>
        <translation>评判票数</translation>
    </message>
    <message>
        <source>Votes of the judge on each answer</source>
        <translation>评判模型对每个回答的投票数</translation>
    </message>
    <message>
        <source>author program</source>
        <translation>出题程序</translation>
    </message>
    <message>
        <source>Program that writes the tasks</source>
        <translation>编写任务的程序</translation>
    </message>
    <message>
        <source>Built-in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Claude Code has to be installed, and works with models of Anthropic.</source>
        <translation>需要安装 Claude Code；它只支持 Anthropic 的模型。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::NumberField</name>
    <message>
        <source>At least %1.</source>
        <translation>至少 %1。</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>最多 %1。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::OutcomeChart</name>
    <message>
        <source>Outcome by model</source>
        <translation>各模型的结果</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>model, outcome, how many</comment>
        <translation>%1 · %2：%3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::OverallProgress</name>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 left</source>
        <comment>done, of all, time</comment>
        <translation>%1/%2 · 还需%3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>done, of all</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>等待您审阅</translation>
    </message>
    <message>
        <source>The tasks are being written</source>
        <translation>正在编写任务</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PhaseItem</name>
    <message>
        <source>%1, %2</source>
        <comment>state of a phase, time</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>phase: its state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PhaseStepper</name>
    <message>
        <source>not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>已跳过</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Picture</name>
    <message>
        <source>The picture could not be saved as %1: %2. Choose another folder.</source>
        <translation>无法把图片保存为 %1：%2。请另选文件夹。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PlainText</name>
    <message>
        <source>Copy all of it</source>
        <translation>复制全部内容</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::PromptEditor</name>
    <message>
        <source>The prompt is longer than %1, the most that can be used.</source>
        <translation>提示词超过了可用的最大长度 %1。</translation>
    </message>
    <message>
        <source>%1 is no file that could be read.</source>
        <translation>%1 不是可以读取的文件。</translation>
    </message>
    <message>
        <source>Prompts of your runs will be here</source>
        <translation>运行过的提示词会显示在这里</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>W&amp;hat should be tested?</source>
        <translation>要测试什么？(&amp;H)</translation>
    </message>
    <message>
        <source>What should be tested?</source>
        <translation>要测试什么？</translation>
    </message>
    <message>
        <source>The tasks are given. You can write here what they are about.</source>
        <translation>任务已给定。可以在这里写明它们的内容。</translation>
    </message>
    <message>
        <source>For example: Create a benchmark for testing API rate limiting.

Say what a good model can do, in your own words. A text file can be dropped here.</source>
        <translation>例如：创建一个测试 API 限流处理能力的基准测试。

用自己的话说明好的模型应当能做到什么。可以把文本文件拖到这里。</translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation>最近(&amp;E)</translation>
    </message>
    <message>
        <source>Recent prompts</source>
        <translation>最近的提示词</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>模板(&amp;T)</translation>
    </message>
    <message>
        <source>Templates of prompts</source>
        <translation>提示词模板</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Quantity</name>
    <message>
        <source>min</source>
        <comment>minutes, as a unit</comment>
        <translation>分钟</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds, as a unit</comment>
        <translation>秒</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours, as a unit</comment>
        <translation>小时</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Write an amount such as 4 GiB or 512 MiB.</source>
        <translation>请输入大小，例如 4 GiB 或 512 MiB。</translation>
    </message>
    <message>
        <source>Write a time such as 5 min or 90 s.</source>
        <translation>请输入时间，例如 5 分钟或 90 秒。</translation>
    </message>
    <message>
        <source>Write an amount such as $2.00.</source>
        <translation>请输入金额，例如 $2.00。</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>请输入整数。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RemovalBar</name>
    <message numerus="yes">
        <source>%1 of %Ln resource(s) removed…</source>
        <translation>
            <numerusform>%Ln 项资源中已移除 %1 项…</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) removed.</source>
        <translation>
            <numerusform>已移除 %Ln 项资源。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) could not be removed; each row says why.</source>
        <translation>
            <numerusform>%Ln 项资源未能移除；原因见各行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add key…</source>
        <translation>添加密钥…</translation>
    </message>
    <message>
        <source>Remove resources</source>
        <translation>移除资源</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln resource(s)?</source>
        <translation>
            <numerusform>移除 %Ln 项资源？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were kept on request or belong to a run that was cut off. What is in them is lost.</source>
        <translation>
            <numerusform>其中 %Ln 项是按要求保留的，或属于中断的运行。其中的内容将会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceFields</name>
    <message numerus="yes">
        <source>%n processor(s), %1 memory, %2 disk</source>
        <translation>
            <numerusform>%n 个处理器，%1 内存，%2 磁盘</numerusform>
        </translation>
    </message>
    <message>
        <source>The snapshot brings its own size.</source>
        <translation>快照自带规格。</translation>
    </message>
    <message>
        <source>Daytona has no snapshot with all of that. Ask for less.</source>
        <translation>Daytona 没有满足全部要求的快照。请降低要求。</translation>
    </message>
    <message>
        <source>default</source>
        <comment>size of a sandbox</comment>
        <translation>默认</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a size and what it has</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Small</source>
        <translation>小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Medium</source>
        <translation>中(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Large</source>
        <translation>大(&amp;L)</translation>
    </message>
    <message>
        <source>Clear the size</source>
        <translation>清除规格</translation>
    </message>
    <message>
        <source>processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Processors of a sandbox</source>
        <translation>沙箱的处理器</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory of a sandbox</source>
        <translation>沙箱的内存</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Disk of a sandbox</source>
        <translation>沙箱的磁盘</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Ready-made sizes</source>
        <translation>预设规格</translation>
    </message>
    <message>
        <source>Processors: %1</source>
        <comment>what is wrong with them</comment>
        <translation>处理器：%1</translation>
    </message>
    <message>
        <source>Memory: %1</source>
        <comment>what is wrong with it</comment>
        <translation>内存：%1</translation>
    </message>
    <message>
        <source>Disk: %1</source>
        <comment>what is wrong with it</comment>
        <translation>磁盘：%1</translation>
    </message>
    <message>
        <source>Daytona takes whole GiB: sizes are rounded up.</source>
        <translation>Daytona 只接受整数 GiB：大小将向上取整。</translation>
    </message>
    <message>
        <source>Takes the snapshot %1: %2.</source>
        <translation>使用快照 %1：%2。</translation>
    </message>
    <message>
        <source>Takes the smallest snapshot that has this.</source>
        <translation>使用满足要求的最小快照。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceModel</name>
    <message>
        <source>It is being removed. A server may take a minute for that.</source>
        <translation>正在移除。服务器可能需要一分钟。</translation>
    </message>
    <message>
        <source>It could not be removed: %1</source>
        <translation>未能移除：%1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Why it is there</source>
        <translation>存在的原因</translation>
    </message>
    <message>
        <source>Being removed…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Not removed: %1</source>
        <translation>未移除：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourceRemoval</name>
    <message>
        <source>There is no key for %1.</source>
        <translation>没有 %1 的密钥。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Resources</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
    <message>
        <source>Volume</source>
        <extracomment>where the sandboxes of a run exchange files</extracomment>
        <translation>卷</translation>
    </message>
    <message>
        <source>Secret</source>
        <extracomment>a key that is kept on a server</extracomment>
        <translation>机密</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>backend, name of its server</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>In use by a run in this window</source>
        <translation>此窗口中的运行正在使用</translation>
    </message>
    <message>
        <source>In use by another Quaver</source>
        <translation>另一个 Quaver 正在使用</translation>
    </message>
    <message>
        <source>Kept on request</source>
        <translation>按要求保留</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>遗留</translation>
    </message>
    <message>
        <source>Waiting for removal</source>
        <translation>等待移除</translation>
    </message>
    <message>
        <source>A run in this window works with it and removes it at its end. To be rid of it now, stop the run.</source>
        <translation>此窗口中的一次运行正在使用它，结束时会将其移除。如果要现在移除，请停止该运行。</translation>
    </message>
    <message>
        <source>Another Quaver on this computer works with it and removes it at its end.</source>
        <translation>本机上的另一个 Quaver 正在使用它，结束时会将其移除。</translation>
    </message>
    <message>
        <source>It was kept on request and stays until you remove it here.</source>
        <translation>它按要求保留，直到您在此将其移除。</translation>
    </message>
    <message>
        <source>Its run was cut off, and it ended with that. What is left of it are files.</source>
        <translation>它所属的运行中断，它也随之结束，只遗留了一些文件。</translation>
    </message>
    <message>
        <source>Its run was cut off before it could remove it.</source>
        <translation>它所属的运行在移除它之前就已中断。</translation>
    </message>
    <message>
        <source>Its run could not remove it. That is tried again when the next run starts.</source>
        <translation>它所属的运行未能移除它。下次运行开始时会再次尝试。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesLine</name>
    <message numerus="yes">
        <source>%n sandbox(es)</source>
        <translation>
            <numerusform>%n 个沙箱</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n volume(s)</source>
        <translation>
            <numerusform>%n 个卷</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n secret(s)</source>
        <translation>
            <numerusform>%n 个机密</numerusform>
        </translation>
    </message>
    <message>
        <source>Resources: none</source>
        <translation>资源：无</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <comment>2 sandboxes and 1 volume</comment>
        <translation>资源：%1</translation>
    </message>
    <message>
        <source>Resources: %1</source>
        <comment>how many</comment>
        <translation>资源：%1</translation>
    </message>
    <message>
        <source>%1. What runs have created and what still exists, on this computer and on Daytona</source>
        <extracomment>the placeholder is &quot;Resources: 2 sandboxes and 1 volume&quot;</extracomment>
        <translation>%1。即运行所创建且仍然存在的内容，包括本机和 Daytona 上的</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResourcesPage</name>
    <message>
        <source>Open the run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Choose a resource to see why it is there.</source>
        <translation>选择一项资源，查看它存在的原因。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln resource(s) chosen.</source>
        <translation>
            <numerusform>已选择 %Ln 项资源。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left outside. Whatever runs had made was removed.</source>
        <translation>外部没有遗留内容。运行所创建的内容均已移除。</translation>
    </message>
    <message>
        <source>The journal is being read.</source>
        <translation>正在读取资源台账。</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>What runs have made on this computer and on Daytona, and what of it still exists</source>
        <translation>运行在本机和 Daytona 上创建的内容，以及其中仍然存在的部分</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>刷新(&amp;F)</translation>
    </message>
    <message>
        <source>Read the journal again (F5)</source>
        <translation>重新读取资源台账 (F5)</translation>
    </message>
    <message>
        <source>Remove everything &amp;left over</source>
        <translation>移除全部遗留内容(&amp;L)</translation>
    </message>
    <message>
        <source>All that no run works with any more and nobody wanted kept</source>
        <translation>不再有运行使用、也未要求保留的全部内容</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove what is chosen (Del)</source>
        <translation>移除所选内容 (Del)</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>打开运行(&amp;O)</translation>
    </message>
    <message>
        <source>Show the run that has made it</source>
        <translation>显示创建它的运行</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Results</name>
    <message>
        <source>%1, so far</source>
        <translation>%1，截至目前</translation>
    </message>
    <message numerus="yes">
        <source>%1, the best of %Ln models so far</source>
        <translation>
            <numerusform>%1，目前在 %Ln 个模型中得分最高</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the best of %Ln models</source>
        <translation>
            <numerusform>%1，在 %Ln 个模型中得分最高</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 errored and %4 cancelled (left out)</source>
        <translation>%2 次中计入 %1 次，%3 次出错，%4 次已取消（不计入）</translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 errored (left out)</source>
        <translation>%2 次中计入 %1 次，%3 次出错（不计入）</translation>
    </message>
    <message>
        <source>%1 of %2 counted, %3 cancelled (left out)</source>
        <translation>%2 次中计入 %1 次，%3 次已取消（不计入）</translation>
    </message>
    <message>
        <source>%1 of %2 counted</source>
        <translation>%2 次中计入 %1 次</translation>
    </message>
    <message>
        <source>With %1 trials: at least one passes %2 (pass@%1), all pass %3 (pass^%1)</source>
        <translation>每个任务 %1 个试次：至少一次通过 %2（pass@%1），全部通过 %3（pass^%1）</translation>
    </message>
    <message>
        <source>Flagged passes: %1. They are in the score; look at them under Tasks.</source>
        <translation>带标记的通过：%1。它们已计入得分；请在“任务”中查看。</translation>
    </message>
    <message>
        <source>One task tells nothing about which of %1 and %2 is better.</source>
        <translation>仅凭一个任务无法说明 %1 与 %2 孰优孰劣。</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 are level over %Ln tasks.</source>
        <translation>
            <numerusform>%1 与 %2 在 %Ln 个任务上不相上下。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this is hardly chance (%4).</source>
        <translation>
            <numerusform>%1 领先 %2 %3 个百分点；就 %Ln 个任务而言，这不太可能出于偶然（%4）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is ahead of %2 by %3 points; with %Ln tasks this may be chance (%4).</source>
        <translation>
            <numerusform>%1 领先 %2 %3 个百分点；就 %Ln 个任务而言，这可能出于偶然（%4）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens of the author: %1 in, %2 out</source>
        <translation>出题模型的 Token：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Tokens of the judge: %1 in, %2 out</source>
        <translation>评判模型的 Token：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>Tokens of the tested models: %1 in, %2 out</source>
        <translation>被测模型的 Token：输入 %1，输出 %2</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ResultsView</name>
    <message>
        <source>Nothing was graded in this run. The tabs Tasks and Log say why.</source>
        <translation>本次运行没有任何评分。原因请见“任务”和“日志”标签页。</translation>
    </message>
    <message>
        <source>Nothing is graded yet. The first grades appear here while the other tasks are still at work.</source>
        <translation>尚无评分。首批评分会显示在这里，此时其他任务仍在进行。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunCommands</name>
    <message>
        <source>The run was written to %1.</source>
        <translation>运行结果已写入 %1。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunEntry</name>
    <message>
        <source>Run without a prompt</source>
        <translation>没有提示词的运行</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>等待您审阅</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n 个模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2/%3</source>
        <comment>share, number of tasks that are done, of all</comment>
        <translation>%1 · %2/%3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>score or state, models</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunExport</name>
    <message>
        <source>Web page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JUnit report (*.junit.xml)</source>
        <translation>JUnit 报告 (*.junit.xml)</translation>
    </message>
    <message>
        <source>Everything, as JSON (*.json)</source>
        <translation>全部内容，JSON 格式 (*.json)</translation>
    </message>
    <message>
        <source>Export the run</source>
        <translation>导出运行结果</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunHead</name>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Waiting for your review</source>
        <translation>等待您审阅</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>tasks × trials</comment>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%n trial(s)</source>
        <translation>
            <numerusform>%n 个试次</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>where · size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>models · where</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>models · where · size</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>state and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>spent, of at most</comment>
        <translation>%1（上限 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%1 tokens read and %2 written in %n call(s) of models</source>
        <translation>
            <numerusform>%n 次模型调用，输入 %1 个 Token，输出 %2 个 Token</numerusform>
        </translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Start a new run with the same configuration</source>
        <translation>用相同的配置开始新的运行</translation>
    </message>
    <message>
        <source>Stop at once</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Give up cleaning up; what is left is listed under Resources</source>
        <translation>放弃清理；遗留内容列在“资源”中</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the run and clean up; what is graded stays</source>
        <translation>停止运行并清理；已有的评分予以保留</translation>
    </message>
    <message>
        <source>Money spent so far</source>
        <translation>目前的费用</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More that can be done with this run</source>
        <translation>对此运行的更多操作</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunJob</name>
    <message>
        <source>The run was stopped before it began.</source>
        <translation>运行在开始之前已停止。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunList</name>
    <message>
        <source>&amp;New benchmark</source>
        <translation>新建基准测试(&amp;N)</translation>
    </message>
    <message>
        <source>New benchmark</source>
        <translation>新建基准测试</translation>
    </message>
    <message>
        <source>Set up a new benchmark (Ctrl+N)</source>
        <translation>新建一个基准测试 (Ctrl+N)</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>搜索运行记录</translation>
    </message>
    <message>
        <source>Words in the name, prompt, tags, models or state of a run (Ctrl+L)</source>
        <translation>运行的名称、提示词、标签、模型或状态中的文字 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>No run has all these words and tags.</source>
        <translation>没有包含所有这些文字和标签的运行。</translation>
    </message>
    <message>
        <source>No run has all these tags.</source>
        <translation>没有带有所有这些标签的运行。</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>显示全部运行</translation>
    </message>
    <message>
        <source>No run has all these words.</source>
        <translation>没有包含所有这些文字的运行。</translation>
    </message>
    <message>
        <source>No runs yet. What you run will be listed here.</source>
        <translation>尚无运行。运行过的基准测试会列在这里。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Run &amp;again</source>
        <translation>再次运行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Compare the two selected runs</source>
        <translation>比较所选的两次运行</translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo deleting</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>A run can be deleted once it has ended. Stop it first.</source>
        <translation>运行结束后才能删除。请先停止它。</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>已删除 %n 条运行记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListDelegate</name>
    <message>
        <source>Name of the run</source>
        <translation>运行名称</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunListModel</name>
    <message>
        <source>%1, %2</source>
        <comment>name of a run, its state</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2, tags: %3</source>
        <comment>name of a run, its state, tags</comment>
        <translation>%1，%2，标签：%3</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunLog</name>
    <message>
        <source>The log ends here: it has as many lines as it may have.</source>
        <translation>日志到此为止：行数已达上限。</translation>
    </message>
    <message>
        <source>The log cannot be written to &quot;%1&quot;: %2. It is kept in memory until the run is closed, its last lines at least. Make room there, or choose another data directory.</source>
        <translation>无法把日志写入“%1”：%2。在运行关闭之前，它保留在内存中，至少保留最后的行。请在那里腾出空间，或另选一个数据目录。</translation>
    </message>
    <message>
        <source>the disk does not keep up</source>
        <translation>磁盘写入速度跟不上</translation>
    </message>
    <message>
        <source>The log in &quot;%1&quot; cannot be read: %2.</source>
        <translation>无法读取“%1”中的日志：%2。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunNotices</name>
    <message>
        <source>The tasks wait for your review.</source>
        <translation>任务正等待您审阅。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunSection</name>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year</comment>
        <translation>%2 年%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::RunView</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>测试规范</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>运行的视图</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ScoreBar</name>
    <message>
        <source>%1, %2</source>
        <comment>score, interval</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Score of %1</source>
        <translation>%1 的得分</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::ScoreHeader</name>
    <message>
        <source>Score: %1</source>
        <translation>得分：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>设置页面</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecDocument</name>
    <message>
        <source>Add task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Duplicate task</source>
        <translation>创建任务副本</translation>
    </message>
    <message>
        <source>This is no JSON.</source>
        <translation>这不是 JSON。</translation>
    </message>
    <message>
        <source>This is no number.</source>
        <translation>这不是数字。</translation>
    </message>
    <message>
        <source>Edit task</source>
        <translation>编辑任务</translation>
    </message>
    <message>
        <source>Edit specification</source>
        <translation>编辑测试规范</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n task(s)</source>
        <translation>
            <numerusform>移除 %n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Move task</source>
        <translation>移动任务</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecEditor</name>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <extracomment>%1 is what would be undone, such as &quot;Remove task&quot;.</extracomment>
        <translation>撤销：%1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Tasks of the specification</source>
        <translation>测试规范中的任务</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>添加任务</translation>
    </message>
    <message>
        <source>Duplicate the task</source>
        <translation>创建任务副本</translation>
    </message>
    <message>
        <source>Remove the chosen tasks</source>
        <translation>移除所选任务</translation>
    </message>
    <message>
        <source>Remove the chosen tasks (Del)</source>
        <translation>移除所选任务 (Del)</translation>
    </message>
    <message>
        <source>Move the task up</source>
        <translation>上移任务</translation>
    </message>
    <message>
        <source>Move the task up (Alt+Up)</source>
        <translation>上移任务 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move the task down</source>
        <translation>下移任务</translation>
    </message>
    <message>
        <source>Move the task down (Alt+Down)</source>
        <translation>下移任务 (Alt+Down)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::SpecificationView</name>
    <message>
        <source>The tasks could not be checked: %1 Your changes are kept. Try again, or save them.</source>
        <translation>未能检查任务：%1 您的更改已保留。请重试，或保存它们。</translation>
    </message>
    <message>
        <source>Look through the tasks and change what you like. Then run them.</source>
        <translation>请审阅任务，按需修改，然后运行它们。</translation>
    </message>
    <message>
        <source>These tasks were edited, and have not been run.</source>
        <translation>这些任务经过编辑，尚未运行。</translation>
    </message>
    <message>
        <source>Checking the tasks…</source>
        <translation>正在检查任务…</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) need attention</source>
        <translation>
            <numerusform>%n 个任务需要留意</numerusform>
        </translation>
    </message>
    <message>
        <source>What is said of the benchmark needs attention</source>
        <translation>基准测试的说明需要留意</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what was changed, and go on with these tasks (Ctrl+Return)</source>
        <translation>检查更改，并用这些任务继续 (Ctrl+Return)</translation>
    </message>
    <message>
        <source>Save the specification</source>
        <translation>保存测试规范</translation>
    </message>
    <message>
        <source>Specifications (*.json)</source>
        <translation>测试规范 (*.json)</translation>
    </message>
    <message>
        <source>The tasks were written to %1.</source>
        <translation>任务已写入 %1。</translation>
    </message>
    <message>
        <source>The tasks appear here once the author has written them.</source>
        <translation>出题模型编写完成后，任务会显示在这里。</translation>
    </message>
    <message>
        <source>Sho&amp;w next</source>
        <extracomment>Shows the next task in which something is wrong.</extracomment>
        <translation>显示下一个(&amp;W)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the run and clean up; the tasks are kept as they are here</source>
        <translation>停止运行并清理；任务按此处的内容保留</translation>
    </message>
    <message>
        <source>&amp;Use these tasks in a new benchmark</source>
        <translation>在新的基准测试中使用这些任务(&amp;U)</translation>
    </message>
    <message>
        <source>A new benchmark with these tasks, which needs no author</source>
        <translation>用这些任务新建基准测试，无需出题模型</translation>
    </message>
    <message>
        <source>Sa&amp;ve specification…</source>
        <translation>保存测试规范(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Run these tasks</source>
        <translation>运行这些任务(&amp;R)</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Status</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已作答</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Limit</source>
        <comment>its time or its steps ran out</comment>
        <translation>超限</translation>
    </message>
    <message>
        <source>Errored</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Step</name>
    <message>
        <source>Creating the shared volume…</source>
        <translation>正在创建共享卷…</translation>
    </message>
    <message>
        <source>Creating the agent’s sandbox…</source>
        <translation>正在创建出题沙箱…</translation>
    </message>
    <message>
        <source>The agent is at work…</source>
        <translation>正在出题…</translation>
    </message>
    <message>
        <source>Creating the sandboxes of the benchmark…</source>
        <translation>正在创建基准测试的沙箱…</translation>
    </message>
    <message>
        <source>The tasks are being worked on…</source>
        <translation>正在处理任务…</translation>
    </message>
    <message>
        <source>Cleaning up…</source>
        <translation>正在清理…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepHeader</name>
    <message>
        <source>Said</source>
        <translation>模型发言</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>收到消息</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>error · %1</source>
        <comment>of a tool, time</comment>
        <translation>错误 · %1</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <comment>turn, who, what</comment>
        <translation>第 %1 步，%2：%3</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepList</name>
    <message numerus="yes">
        <source>Show more (%n step(s) left)</source>
        <translation>
            <numerusform>显示更多（还有 %n 步）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::StepRow</name>
    <message>
        <source>What the tool was asked to do</source>
        <translation>交给工具的内容</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>发言内容</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Nothing was put out.</source>
        <translation>没有输出。</translation>
    </message>
    <message>
        <source>Nothing came back.</source>
        <translation>没有返回内容。</translation>
    </message>
    <message>
        <source>This is not all of it: only part was kept.</source>
        <translation>这不是全部内容：只保留了一部分。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Surroundings</name>
    <message>
        <source>Daytona needs a key of your account.</source>
        <translation>Daytona 需要您账户的密钥。</translation>
    </message>
    <message>
        <source>Asking Daytona whether the key is accepted…</source>
        <translation>正在向 Daytona 确认密钥是否被接受…</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagChips</name>
    <message>
        <source>+%1</source>
        <extracomment>how many more tags there are than are shown</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagFilter</name>
    <message>
        <source>&amp;All runs</source>
        <translation>全部运行(&amp;A)</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Show only runs with a tag</source>
        <translation>只显示带有某个标签的运行</translation>
    </message>
    <message>
        <source>Only runs with these tags: %1</source>
        <translation>只显示带有这些标签的运行：%1</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;Tags of the run</source>
        <translation>运行的标签(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Tags of all %n runs</source>
        <translation>
            <numerusform>全部 %n 次运行的标签(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>baseline, release 2</source>
        <translation>基线, 版本 2</translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation>用半角逗号分隔标签。</translation>
    </message>
    <message>
        <source>Separate tags with commas. Tags that only some of these runs have stay as they are.</source>
        <translation>用半角逗号分隔标签。只有部分运行才有的标签保持不变。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskChoice</name>
    <message>
        <source>Open the tasks of a benchmark</source>
        <translation>打开基准测试的任务</translation>
    </message>
    <message>
        <source>Specifications (*.json)</source>
        <translation>测试规范 (*.json)</translation>
    </message>
    <message>
        <source>Let me re&amp;view the tasks before they run</source>
        <translation>运行前先由我审阅任务(&amp;V)</translation>
    </message>
    <message>
        <source>The run waits once the tasks are written. You can edit, remove and add some.</source>
        <translation>任务编写完成后，运行会暂停等待。您可以编辑、移除和添加任务。</translation>
    </message>
    <message>
        <source>&amp;Tasks from a file…</source>
        <translation>从文件读取任务(&amp;T)…</translation>
    </message>
    <message>
        <source>Run the tasks of a specification: nobody has to write them. Its file can be dropped on the page, too.</source>
        <translation>运行测试规范中的任务：无需再编写。也可以把它的文件拖到本页面上。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskDetail</name>
    <message>
        <source>%1 · %2 · trial %3</source>
        <comment>task · model · trial</comment>
        <translation>%1 · %2 · 试次 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); what was done in them is not known.</source>
        <translation>
            <numerusform>%n 步；其中的操作未知。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>没有任何操作。</translation>
    </message>
    <message>
        <source>It has not begun yet.</source>
        <translation>尚未开始。</translation>
    </message>
    <message>
        <source>Everything it does is listed here once it is graded.</source>
        <translation>评分之后，这里会列出它的全部操作。</translation>
    </message>
    <message>
        <source>Step %1: %2
Everything it does is listed here once it is graded.</source>
        <translation>第 %1 步：%2
评分之后，这里会列出它的全部操作。</translation>
    </message>
    <message>
        <source>That is for you to look at; it does not change the grade.</source>
        <translation>以上仅供您查看，不影响评分。</translation>
    </message>
    <message>
        <source>This is only the beginning: what came later was not kept.</source>
        <translation>这只是开头：之后的内容没有保留。</translation>
    </message>
    <message>
        <source>Choose a task to see what was asked, what the model did and how it was judged.</source>
        <translation>选择一个任务，查看它的要求、模型的操作和评判方式。</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期结果</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Grader</source>
        <translation>评分方式</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>值得留意</translation>
    </message>
    <message>
        <source>Details of the task</source>
        <translation>任务详情</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskForm</name>
    <message>
        <source>&amp;Name</source>
        <extracomment>The name (id) of a task.</extracomment>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示词(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>预期结果(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Graded by</source>
        <translation>评分方式(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Files</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Name of the task</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>Prompt: what the tested model is told</source>
        <translation>提示词：告知被测模型的内容</translation>
    </message>
    <message>
        <source>Expected outcome: what the tested model is never told</source>
        <translation>预期结果：绝不告知被测模型的内容</translation>
    </message>
    <message>
        <source>What the tested model is told.</source>
        <translation>告知被测模型的内容。</translation>
    </message>
    <message>
        <source>What a right answer does. The grader sees it, the tested model never.</source>
        <translation>正确回答应达到的效果。评分时可见，被测模型绝不会看到。</translation>
    </message>
    <message>
        <source>How it is decided whether the answer is right.</source>
        <translation>如何判定回答是否正确。</translation>
    </message>
    <message>
        <source>What is in the model’s working folder at the start.</source>
        <translation>开始时模型工作文件夹中的内容。</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TaskListModel</name>
    <message>
        <source>%1, needs attention</source>
        <extracomment>A row in the list of tasks, for screen readers: its name, and the mark that it has.</extracomment>
        <translation>%1，需要留意</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TasksView</name>
    <message>
        <source>Choose a run, or start a new benchmark.</source>
        <translation>选择一次运行，或新建基准测试。</translation>
    </message>
    <message>
        <source>The run is being opened.</source>
        <translation>正在打开运行。</translation>
    </message>
    <message>
        <source>The tasks appear here once the specification is written.</source>
        <translation>测试规范编写完成后，任务会显示在这里。</translation>
    </message>
    <message>
        <source>This run ended before there were any tasks.</source>
        <translation>此运行在产生任务之前就已结束。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter tasks</source>
        <translation>筛选任务</translation>
    </message>
    <message>
        <source>Shows tasks with these words in their name, model or reason</source>
        <translation>显示名称、模型或原因中含有这些文字的任务</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>选择要显示的列</translation>
    </message>
    <message>
        <source>Tasks by status</source>
        <translation>按状态筛选任务</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The chosen task</source>
        <translation>所选任务</translation>
    </message>
    <message>
        <source>No task matches.</source>
        <translation>没有匹配的任务。</translation>
    </message>
    <message>
        <source>Show all tasks</source>
        <translation>显示全部任务</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Templates</name>
    <message>
        <source>API rate limiting</source>
        <translation>API 限流</translation>
    </message>
    <message>
        <source>Tables and CSV files</source>
        <translation>表格与 CSV 文件</translation>
    </message>
    <message>
        <source>Finding and fixing bugs</source>
        <translation>查找并修复缺陷</translation>
    </message>
    <message>
        <source>Shell and files</source>
        <translation>Shell 与文件</translation>
    </message>
    <message>
        <source>SQL window functions</source>
        <translation>SQL 窗口函数</translation>
    </message>
    <message>
        <source>Following instructions exactly</source>
        <translation>严格遵循指令</translation>
    </message>
    <message>
        <source>Regular expressions</source>
        <translation>正则表达式</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TestedModels</name>
    <message>
        <source>Add a model</source>
        <translation>添加模型</translation>
    </message>
    <message>
        <source>Add a model to be tested</source>
        <translation>添加被测模型</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TokenChart</name>
    <message>
        <source>Author</source>
        <translation>出题模型</translation>
    </message>
    <message>
        <source>Tested models</source>
        <translation>被测模型</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>评判模型</translation>
    </message>
    <message>
        <source>Tokens by role</source>
        <translation>各角色的 Token</translation>
    </message>
    <message>
        <source>Counted by the programs in the sandboxes themselves.</source>
        <translation>由沙箱中的程序自行统计。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Input tokens</source>
        <translation>输入 Token</translation>
    </message>
    <message>
        <source>Output tokens</source>
        <translation>输出 Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>%1 · input: %2 tokens</source>
        <comment>role, how many</comment>
        <translation>%1 · 输入：%2 个 Token</translation>
    </message>
    <message>
        <source>%1 · output: %2 tokens</source>
        <comment>role, how many</comment>
        <translation>%1 · 输出：%2 个 Token</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::Transcript</name>
    <message>
        <source>%1:
%2</source>
        <comment>name and value of an argument</comment>
        <translation>%1：
%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of an argument</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>试次</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialTable</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>Quaver::Ui::TrialText</name>
    <message>
        <source>The answer is “%1”, in capital or small letters.</source>
        <translation>回答为“%1”，不区分大小写。</translation>
    </message>
    <message>
        <source>The answer is exactly “%1”.</source>
        <translation>回答恰好为“%1”。</translation>
    </message>
    <message>
        <source>The answer contains “%1”, in capital or small letters.</source>
        <translation>回答包含“%1”，不区分大小写。</translation>
    </message>
    <message>
        <source>The answer contains “%1”.</source>
        <translation>回答包含“%1”。</translation>
    </message>
    <message>
        <source>The answer matches the regular expression %1</source>
        <translation>回答匹配正则表达式 %1</translation>
    </message>
    <message>
        <source>The last number of the answer is %1, give or take %2.</source>
        <translation>回答中的最后一个数字为 %1，误差不超过 %2。</translation>
    </message>
    <message>
        <source>The last number of the answer is %1.</source>
        <translation>回答中的最后一个数字为 %1。</translation>
    </message>
    <message>
        <source>The answer, read as JSON, equals %1</source>
        <translation>回答按 JSON 解析后等于 %1</translation>
    </message>
    <message>
        <source>This command succeeds in the working folder: %1</source>
        <translation>以下命令在工作文件夹中执行成功：%1</translation>
    </message>
    <message>
        <source>Check, without a model</source>
        <translation>检查项，不用模型</translation>
    </message>
    <message>
        <source>Judge %1</source>
        <translation>评判模型 %1</translation>
    </message>
    <message>
        <source>Judge %1 · votes: %2 passed, %3 failed</source>
        <translation>评判模型 %1 · 投票：通过 %2，失败 %3</translation>
    </message>
    <message>
        <source>It looked for the expected answers outside its working folder.</source>
        <translation>它在工作文件夹之外查找了预期结果。</translation>
    </message>
    <message>
        <source>It reached for files or processes of the program that runs it.</source>
        <translation>它试图访问运行它的程序的文件或进程。</translation>
    </message>
    <message>
        <source>It searched for keys or passwords.</source>
        <translation>它搜索了密钥或密码。</translation>
    </message>
    <message>
        <source>It tried to reach the network.</source>
        <translation>它试图访问网络。</translation>
    </message>
    <message>
        <source>It was marked “%1”.</source>
        <translation>它被标记为“%1”。</translation>
    </message>
</context>
<context>
    <name>Quaver::WebSocketClient</name>
    <message>
        <source>%1 has dropped the connection</source>
        <translation>%1 断开了连接</translation>
    </message>
    <message>
        <source>no connection to %1 within %2 s</source>
        <translation>%2 秒内未能连接到 %1</translation>
    </message>
    <message>
        <source>%1 has fallen silent</source>
        <translation>%1 不再有响应</translation>
    </message>
</context>
</TS>
