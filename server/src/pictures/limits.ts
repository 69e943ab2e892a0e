/** What one picture may cost, and what is kept of it. A phone's largest honest photo needs half of it. */
export const LIMITS = {
  fileBytes: 12 * 1024 * 1024,
  pixels: 50_000_000,
  longestSide: 2560,
  quality: 82,
  smallLongestSide: 480,
  smallQuality: 75,
  /** The library gives up by itself before its process is ended. */
  pipelineSeconds: 8,
  workerMilliseconds: 10_000,
  workerMegabytes: 128,
  idleMilliseconds: 30_000,
  waiting: 8,
} as const;
