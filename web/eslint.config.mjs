// The rules for everything written in JavaScript; run from the top folder with -c web/eslint.config.mjs.
import js from '@eslint/js';

export default [
  { ignores: ['**/node_modules/**', 'build/**'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: true },
    rules: {
      'max-lines-per-function': ['error', { max: 20, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      // tsc --checkJs knows every global of the browser and of node; a second list of them would only go stale.
      'no-undef': 'off',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
    },
  },
  {
    // A test file's describe() holds all its tests.
    files: ['tests/**'],
    rules: { 'max-lines-per-function': 'off' },
  },
];
