/** What stands on the wall while there is neither a server nor anything kept: dark, quiet, and it tries by itself. */
export const waitingPage = `<!doctype html>
<html lang="zh-CN" style="background:#000">
<meta charset="utf-8">
<meta http-equiv="refresh" content="10">
<title>正在等待服务器</title>
<body style="margin:0;height:100vh;display:grid;place-items:center;background:#000;color:#c9d6e8;font:700 6vh 'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif">
<p style="margin:0;text-align:center;line-height:1.6">正在等待服务器<br><span style="font-size:4vh;color:#9fb3d6">连上后自动显示，不用操作</span></p>
</html>
`;
