/** What the section titles above a row say of it. */
export type Section = Readonly<{ source: string | null; category: string | null }>;

const SOURCE =
  /^(?:关于)?(?:党?中央|国家|国务院|省|自治区|市|县|区)?[委级]?.{0,12}(?:反馈|交办|转办|移交|指出|自查|自检|通报|检查发现|督查发现|巡[视察]发现)(?:的|出的)?(?:具体)?(?:问题|意见|事项)?$/u;

/** Titles by 来源 (一、中央反馈问题) hold until the next of their kind; a category below one is the nearer title. */
export function enterSection({ source }: Section, title: string): Section {
  return SOURCE.test(title) ? { source: title, category: title } : { source, category: title };
}
