const WORKER = '/meeting-worker.js';
const SCOPE = '/meeting/';

/** What the deck itself may say in the room, beside what the agenda says. */
const OWN_WORDS =
  '连不上服务器，以下是月日读到的内容；本次会议尚未定格现在的数暂时仍显示跳到第页按回车没有键翻上下一最后黑屏全深浅色互换光点自动' +
  '主讲窗口收起返回找镇记录议定事项已兑现延期未到期待送出说明承办期限正在投影提示备注时钟开会本页计时遥控抽查发布审核累计欠卡在哪里请会议定没有收到当场超期天还有今天休假班周一二三四五六日件逐议为什么并列样本不足';

/** Letters are fetched slice by slice when they are first drawn; a page that was never shown would lack its own offline. */
const lettersOf = (text: string) =>
  Promise.allSettled([
    document.fonts.load('400 20px "Noto Sans SC Variable"', text),
    document.fonts.load('700 20px "Barlow Condensed"', '0123456789.%+-−/'),
  ]);

const ownBuild = () => document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? null;

/** Everything this page was drawn with so far: scripts, styles, letters. */
const ownFiles = () => [
  ...new Set(
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets\/|boot-guard)/u.test(pathname))
      .map(({ pathname }) => pathname),
  ),
];

/**
 * Makes ready for a reload without a network: letters, the second window's parts, and a worker that has it all.
 * Only over https or on the machine itself; elsewhere the meeting goes on without a network as long as it stays open.
 */
export async function holdPage(text: string): Promise<void> {
  await lettersOf([...new Set(text + OWN_WORDS)].join(''));
  await import('./presenter-screen.tsx').catch(() => undefined);
  const build = ownBuild();
  if (build === null || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register(WORKER, { scope: SCOPE, updateViaCache: 'none' });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ build, files: ownFiles() });
  } catch {
    // A browser that forbids it costs only the reload without a network.
  }
}
