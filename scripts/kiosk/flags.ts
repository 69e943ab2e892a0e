/** How a browser is started on a square: no dialog, no bar, no throttling of a window that nobody touches. */
export function kioskFlags({ profile, headless }: Readonly<{ profile: string; headless: boolean }>): readonly string[] {
  return [
    '--kiosk',
    `--user-data-dir=${profile}`,
    // The watchman speaks through a pipe of its own: no port that another program of the player could use.
    '--remote-debugging-pipe',
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    '--hide-crash-restore-bubble',
    '--disable-infobars',
    '--disable-component-update',
    '--disable-background-networking',
    '--disable-sync',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--force-device-scale-factor=1',
    '--hide-scrollbars',
    '--password-store=basic',
    '--check-for-update-interval=31536000',
    '--autoplay-policy=no-user-gesture-required',
    // A wall whose display sleeps is "occluded" to Windows, and its timers would sleep with it.
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    '--disable-background-timer-throttling',
    '--disable-features=Translate,CalculateNativeWinOcclusion,MediaRouter,OptimizationHints,GlobalMediaControls',
    '--window-position=0,0',
    '--lang=zh-CN',
    ...(headless ? ['--headless', '--disable-gpu'] : []),
    // Only for trials in a container; a player never runs this as root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
}
