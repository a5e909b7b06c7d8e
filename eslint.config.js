import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { documented } from './tests/lint/documented.js';

/** Effects are an escape hatch; only the two files named below may have one. */
const noEffects = {
  selector: "CallExpression[callee.name='$effect']",
  message:
    'Use $derived or an event handler; $effect lives in liveQuery, spokenLanguage, screenLook and echart only.',
};
/** SQL is made by the sql tag alone, so that a value can never reach the text. */
const noPlainSql = {
  selector: "CallExpression[callee.property.name='query'] > TemplateLiteral",
  message: 'Make statements with the sql tag.',
};

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'tests/journeys/output/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': ['error', noEffects, noPlainSql],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    files: [
      'src/state/liveQuery.svelte.ts',
      'src/state/spokenLanguage.svelte.ts',
      'src/ui/charts/echart.svelte.ts',
      'src/ui/charts/screenLook.svelte.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', noPlainSql] },
  },
  {
    // Catalogues of words explain themselves.
    files: ['src/**/*.ts'],
    ignores: ['src/**/words/*.ts', 'src/**/*.d.ts'],
    plugins: { gongkai: { rules: { documented } } },
    rules: { 'gongkai/documented': 'error' },
  },
  {
    // Programs for a terminal speak on it.
    files: ['datasets/**/*.ts', 'tests/bench/**', 'tests/*.mjs', 'tests/**/run.ts'],
    rules: { 'no-console': 'off' },
  },
);
