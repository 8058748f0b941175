import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose script is fetched when it is first shown, or ahead by `prepare`, after which it is there at once.
 * @param load Fetches it.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>) {
	let Part: ComponentType<P> | undefined;
	const prepare = async (): Promise<void> => {
		Part ??= await load();
	};
	function Fetched(props: P) {
		const [, setThere] = useState(Part !== undefined);
		useEffect(() => void prepare().then(() => setThere(true)), []);
		return Part ? <Part {...props} /> : <p role="status">One moment …</p>;
	}
	return Object.assign(Fetched, { prepare });
}
