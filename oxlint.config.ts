import { defineConfig, type OxlintOverride } from 'oxlint';
import { floorPlan, type Room } from './scripts/walls/floor-plan.ts';

const withoutSurroundings = [
  'process',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
  'Buffer',
];

const walled = ({ files, walls }: Room): OxlintOverride => ({
  files: [...files],
  rules: { 'no-restricted-imports': ['error', { patterns: walls.map((wall) => ({ ...wall })) }] },
});

/** The twelve sentences of the house as rules; who may import whom is scripts/walls/floor-plan.ts. */
export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest'],
  jsPlugins: ['./scripts/walls/house-rules.ts'],
  categories: { correctness: 'error' },
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: [
    '**/node_modules/**',
    '**/dist/**',
    '.tsc/**',
    'pictures/**',
    'data/**',
    'tests/cases/**',
    'web/public/**',
  ],
  rules: {
    eqeqeq: 'error',
    'prefer-const': 'error',
    'no-var': 'error',
    'no-console': 'error',
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    // Taking a Chinese text apart by code points is just what is wanted.
    'typescript/no-misused-spread': ['error', { allow: ['string'] }],
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'react/react-in-jsx-scope': 'off',
    // A drawing is no <img>: inline SVG and the lamp canvas can only say so by their role.
    'jsx-a11y/prefer-tag-over-role': 'off',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'house/no-bare-clock': 'error',
  },
  overrides: [
    ...floorPlan.map(walled),
    {
      files: ['shared/src/domain/**'],
      rules: {
        'no-restricted-globals': [
          'error',
          ...withoutSurroundings.map((name) => ({ name, message: `The domain knows no ${name}: pass the value in.` })),
        ],
        'no-restricted-properties': [
          'error',
          {
            object: 'Math',
            property: 'random',
            message: 'The domain throws no dice: same inputs, same light, forever.',
          },
        ],
      },
    },
    {
      files: [
        'server/src/platform/clock.ts',
        'web/src/api/now.ts',
        'web/src/worker/plaza-worker.ts',
        'scripts/**',
        'tests/**',
      ],
      rules: { 'house/no-bare-clock': 'off' },
    },
    {
      files: ['scripts/**', 'server/src/main.ts', 'server/src/cli.ts', 'server/src/cli/**'],
      rules: { 'no-console': 'off' },
    },
    {
      files: ['*.config.ts', 'web/*.config.ts', 'scripts/walls/house-rules.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['tests/setup/**'],
      rules: { 'vitest/no-standalone-expect': 'off' },
    },
    {
      files: ['tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'vitest/no-focused-tests': 'error',
        // A property asks different things of different draws.
        'vitest/no-conditional-expect': 'off',
        'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] }],
      },
    },
  ],
});
