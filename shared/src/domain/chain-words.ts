/** The two chains of records as people call them. */
export const CHAIN_WORDS = { ledger: '台账', access: '登录与账户' } as const;
