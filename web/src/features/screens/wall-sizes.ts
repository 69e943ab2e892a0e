/** Common walls by pitch: modules of 320 × 160 mm make these sizes. */
const WALLS = [
  {
    metres: '5.12 × 2.56',
    pixels: { P10: [512, 256], P8: [640, 320], 'P6.67': [768, 384], P5: [1024, 512], P4: [1280, 640] },
  },
  {
    metres: '6.40 × 3.84',
    pixels: { P10: [640, 384], P8: [800, 480], 'P6.67': [960, 576], P5: [1280, 768], P4: [1600, 960] },
  },
  {
    metres: '9.60 × 5.44',
    pixels: { P10: [960, 544], P8: [1200, 680], 'P6.67': [1440, 816], P5: [1920, 1088], P4: [2400, 1360] },
  },
] as const;

export type WallChoice = Readonly<{ label: string; options: readonly Readonly<{ value: string; label: string }>[] }>;

export const sizeKey = (width: number, height: number): string => `${width}x${height}`;

/** The walls to choose from, by their measure in metres. */
export const WALL_CHOICES: readonly WallChoice[] = [
  ...WALLS.map(({ metres, pixels }) => ({
    label: `${metres} 米`,
    options: Object.entries(pixels).map(([pitch, [width, height]]) => ({
      value: sizeKey(width, height),
      label: `${pitch}　${width} × ${height} 点`,
    })),
  })),
  {
    label: '显示器、电视',
    options: [
      { value: '1920x1080', label: '横放　1920 × 1080 点' },
      { value: '1080x1920', label: '竖放　1080 × 1920 点' },
      { value: '3840x2160', label: '4K　3840 × 2160 点' },
    ],
  },
];

/** Width and height of a chosen wall. */
export function sizeOf(key: string): Readonly<{ width: number; height: number }> {
  const [width = 0, height = 0] = key.split('x').map(Number);
  return { width, height };
}
