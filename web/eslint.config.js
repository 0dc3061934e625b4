import { readdirSync } from 'node:fs'
import hooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

// Arrows of the page: api, i18n, kit <- features <- app. A feature never imports another one.
const features = readdirSync(new URL('./src/features', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const forbid = (files, group, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] },
})

export default ts.config(
  { ignores: ['dist', 'node_modules', 'src/api/generated.ts'] },
  ...ts.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-globals': ['error', { name: 'fetch', message: 'every call goes through @/api/client' }],
      eqeqeq: 'error',
    },
  },
  { files: ['src/api/**'], rules: { 'no-restricted-globals': 'off' } },
  forbid(
    ['src/api/**', 'src/i18n/**'],
    ['@/kit/*', '@/app/*', '@/features/*', '**/kit/**', '**/app/**'],
    'api and i18n see neither kit nor features',
  ),
  forbid(
    ['src/kit/**'],
    ['@/app/*', '@/features/*', '@/features/**', '../features/**', '../app/**'],
    'the kit knows no feature',
  ),
  ...features.map((name) =>
    forbid(
      [`src/features/${name}/**`],
      [
        '@/app/*',
        '**/app/*',
        ...features
          .filter((other) => other !== name)
          .flatMap((other) => [
            `@/features/${other}`,
            `@/features/${other}/**`,
            `../${other}`,
            `../${other}/**`,
            `../../${other}/**`,
          ]),
      ],
      'features never import each other, nor the app: share through the kit or the api',
    ),
  ),
)
