/** What a screen tells the office about itself with its next heartbeat. */
export const ALARM_WORDS = {
  BOARD_BROKEN: '收到的公示内容与签名不符，仍播放上一份正确的内容',
  BOARD_UNKNOWN: '收到的公示内容是这块屏不认识的新格式，正在等待新版页面',
  PULSE_BROKEN: '收到的时间与签名不符',
  KEY_CHANGED: '服务器的签名公钥换了，而且没有旧公钥的交接签名；请在办公室重新配对这块屏',
  CLOCK_ECHO: '收到的时间没有前进，中间有设备在重复旧的回答',
  DEVICE_CLOCK: '这台播放机的时钟不准',
  STORE_REFUSED: '这台播放机存不下内容，断电重启后需要联网才能播放',
  SCENE_BROKEN: '有画面画不出来，已跳过',
  SCRIPT_ERRORS: '页面连续出错，只播放总览',
  SHOW_STALLED: '画面停住不动，已重新开始',
  BUILD_ROLLED_BACK: '新版页面三次启动失败，已退回上一版',
} as const;
export type AlarmCode = keyof typeof ALARM_WORDS;

export type Alarm = Readonly<{ code: AlarmCode; times: number; detail: string }>;

const raised = new Map<AlarmCode, Alarm>();

/** The same alarm again only counts on, so a trouble that lasts for years stays one line. */
export function raiseAlarm(code: AlarmCode, detail = ''): void {
  raised.set(code, { code, times: (raised.get(code)?.times ?? 0) + 1, detail: detail.slice(0, 200) });
}

/** The trouble is over, though the office may not have heard of it yet. */
export const clearAlarm = (code: AlarmCode): void => void raised.delete(code);

export const alarmsNow = (): readonly Alarm[] => [...raised.values()];
