/**
 * The theme of the slides, laid over Marp's default. A string rather than a stylesheet: Marp reads its
 * first comment and packs it for its own frame. `--slide-tone` and `--slide-shape` come from the page.
 */
export const slideTheme = `
/*
 * @theme podium
 * @auto-scaling true
 * @size 16:9 1280px 720px
 */
@import 'default';

/* Dark on light in both themes of the site: a projector knows no dark mode. */
section {
	--slide-ink: #14252a;
	--slide-soft: #4c5d60;
	--slide-paper: #fffdf8;
	--slide-wash: #f4efe3;
	--slide-line: #d9d2c3;
	--slide-accent: #0b5757;
	--slide-serif: 'Iowan Old Style', 'Palatino Linotype', Palatino, 'URW Palladio L', 'Book Antiqua', Georgia, serif;
	--slide-sans:
		ui-sans-serif, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', 'Liberation Sans', sans-serif;
	--fgColor-default: var(--slide-ink);
	--fgColor-muted: var(--slide-soft);
	--fgColor-accent: var(--slide-accent);
	--bgColor-default: var(--slide-paper);
	--bgColor-muted: var(--slide-wash);
	--bgColor-neutral-muted: var(--slide-wash);
	--borderColor-default: var(--slide-line);
	--borderColor-muted: var(--slide-line);
	color-scheme: light;
	display: block;
	align-content: start;
	padding: 44px 64px 48px;
	border-inline-start: 14px solid var(--slide-tone, var(--slide-accent));
	background: var(--slide-paper);
	color: var(--slide-ink);
	font-family: var(--slide-sans);
	font-size: 28px;
	line-height: 1.38;
}
h2 {
	margin: 0 0 22px;
	padding: 0;
	border: 0;
	font-family: var(--slide-serif);
	font-size: 48px;
	font-weight: 600;
	line-height: 1.15;
	letter-spacing: -0.01em;
	color: var(--slide-ink);
}
p,
ul,
ol,
table,
pre,
blockquote,
.unproven {
	margin: 0 0 18px;
}
ul,
ol {
	padding-inline-start: 1.15em;
}
li + li {
	margin-top: 9px;
}
li::marker {
	color: var(--slide-tone, var(--slide-accent));
	font-weight: 600;
}
a {
	color: var(--slide-accent);
	text-decoration: underline;
	text-underline-offset: 0.15em;
	text-decoration-thickness: 1.5px;
}
code {
	padding: 0.05em 0.28em;
	border-radius: 5px;
	font-size: 0.86em;
	color: inherit;
	background: var(--slide-wash);
}
blockquote {
	padding: 2px 0 2px 20px;
	border-inline-start: 6px solid var(--slide-tone, var(--slide-accent));
	color: inherit;
}

table {
	display: table;
	width: 100%;
	overflow: visible;
	font-size: 26px;
	line-height: 1.3;
}
table th,
table td {
	padding: 9px 14px;
	border: 0;
	border-bottom: 1px solid var(--slide-line);
	text-align: start;
	vertical-align: top;
}
table th {
	border-bottom: 3px solid var(--slide-tone, var(--slide-accent));
	font-weight: 600;
}
table tr,
table tr:nth-child(2n) {
	border: 0;
	background: none;
}

pre {
	padding: 14px 20px;
	border: 1px solid var(--slide-line);
	border-radius: 8px;
	overflow: hidden;
	font-size: 21px;
	line-height: 1.35;
	background: var(--slide-wash);
}
pre > code {
	padding: 0;
	font-size: 1em;
	white-space: pre-wrap;
	overflow-wrap: anywhere;
	background: none;
}
.unproven pre {
	margin: 0;
	border-end-start-radius: 0;
	border-end-end-radius: 0;
}
.unproven .code-status {
	margin: 0;
	padding: 3px 20px 4px;
	border: 1px solid var(--slide-line);
	border-top: 0;
	border-radius: 0 0 8px 8px;
	font-size: 18px;
	line-height: 1.3;
	color: var(--slide-soft);
}

.fact {
	white-space: nowrap;
}
.outline-label {
	padding: 0 0.35em;
	border: 1px solid var(--slide-line);
	border-radius: 5px;
	font-size: 0.7em;
	color: var(--slide-soft);
}

/* The sign of the pod: a triangle, a square or a circle, so that it survives greyscale. */
section::before {
	content: '';
	display: block;
	position: absolute;
	inset: auto 62px 21px auto;
	width: 16px;
	height: 16px;
	background: var(--slide-tone, transparent);
	clip-path: var(--slide-shape, none);
}
section::after {
	inset: auto 88px 14px auto;
	padding: 0;
	font-size: 20px;
	line-height: 30px;
	color: var(--slide-soft);
	font-variant-numeric: tabular-nums;
}
`;
