import type { AstroIntegration } from 'astro';

/**
 * Makes a build fail that logs an error and goes on, as Astro does where content refers to nothing. It listens at
 * the destination that all of Astro's loggers share, and stands last, so that it hears what other integrations log.
 */
export function noLoggedErrors(): AstroIntegration {
	let errors = 0;
	const refuse = (): void => {
		if (errors > 0)
			throw new Error(`The build logged ${errors === 1 ? 'an error' : `${errors} errors`}; see [ERROR] above.`);
	};
	return {
		name: 'podium-no-logged-errors',
		hooks: {
			'astro:config:setup': ({ logger: { options } }) => {
				const { destination } = options;
				options.destination = {
					...destination,
					write(event) {
						if (event.level === 'error') errors += 1;
						return destination.write(event);
					},
				};
			},
			'astro:build:start': refuse,
			'astro:build:done': refuse,
		},
	};
}
