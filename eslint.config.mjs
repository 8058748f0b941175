import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

// Rules that need types take five times as long, and `astro check` under the strictest settings finds nearly the same.
export default defineConfig(
	globalIgnores(['dist/', '.astro/', '.cache/', '.notebooks/', 'coverage/', 'src/content/']),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	typescript.configs.recommended,
	astro.configs.recommended,
	{
		rules: {
			eqeqeq: 'error',
			'no-alert': 'error',
			'no-eval': 'error',
			'no-implied-eval': 'error',
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
		},
	},
	{
		// What ships to readers prints nothing; command lines do.
		files: ['src/**'],
		ignores: ['src/adapters/**'],
		rules: { 'no-console': 'error' },
	},
);
