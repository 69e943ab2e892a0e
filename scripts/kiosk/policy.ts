/**
 * What the browser of a player may not do, whoever touches it. One flag may stop working in the next version; a policy stays.
 * Forbidding the developer tools would shut out the watchman too, so they are not named.
 */
export function kioskPolicy(origins: readonly string[]): Readonly<Record<string, unknown>> {
  return {
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    BackgroundModeEnabled: false,
    BookmarkBarEnabled: false,
    BrowserSignin: 0,
    DefaultBrowserSettingEnabled: false,
    DefaultNotificationsSetting: 2,
    DefaultGeolocationSetting: 2,
    DefaultPopupsSetting: 2,
    DownloadRestrictions: 3,
    EditBookmarksEnabled: false,
    HideWebStoreIcon: true,
    IncognitoModeAvailability: 1,
    MetricsReportingEnabled: false,
    PasswordManagerEnabled: false,
    PrintingEnabled: false,
    PromotionalTabsEnabled: false,
    RestoreOnStartup: 5,
    SafeBrowsingProtectionLevel: 0,
    SearchSuggestEnabled: false,
    SyncDisabled: true,
    TranslateEnabled: false,
    URLBlocklist: ['*'],
    URLAllowlist: ['about:blank', ...origins],
  };
}

const REGISTRY_KEYS = [
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Chromium',
] as const;

/** The same as a file that Windows imports. */
export function policyRegistry(policy: Readonly<Record<string, unknown>>): string {
  const keys = REGISTRY_KEYS.flatMap((key) => [
    `[${key}]`,
    ...Object.entries(policy)
      .filter(([, value]) => !Array.isArray(value))
      .map(([name, value]) => `"${name}"=dword:${Number(value).toString(16).padStart(8, '0')}`),
    '',
    ...Object.entries(policy).flatMap(([name, value]) =>
      Array.isArray(value) ? listLines(`${key}\\${name}`, value) : [],
    ),
  ]);
  return ['Windows Registry Editor Version 5.00', '', ...keys].join('\r\n');
}

/** The old list goes first: a shorter one would leave its end behind. */
const listLines = (key: string, values: readonly unknown[]) => [
  `[-${key}]`,
  `[${key}]`,
  ...values.map((value, index) => `"${index + 1}"="${String(value)}"`),
  '',
];
