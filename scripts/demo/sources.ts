/** Who hands problems down to a county, the busiest twice. */
export const HANDED_DOWN = ['省级考核反馈', '省级考核反馈', '第三方评估反馈', '市级督查转办', '市级巡查反馈'] as const;
export const SELF_FOUND = '县级自查';
