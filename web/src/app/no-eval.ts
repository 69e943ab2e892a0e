// The contracts' library tries whether it may compile its checks; the page's policy forbids it, and would report the try.
Reflect.set(globalThis, '__zod_globalConfig', { jitless: true });
