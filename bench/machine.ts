import { availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** The machine that a result was measured on. */
export interface Machine {
	readonly processor: string;
	readonly cores: number;
	/** Bytes. */
	readonly memory: number;
	readonly system: string;
	readonly node: string;
}

/** Says what this machine is. */
export const machine = (): Machine => ({
	processor: cpus()[0]?.model.trim() ?? 'unknown',
	cores: availableParallelism(),
	memory: totalmem(),
	system: `${type()} ${release()}`,
	node: process.version,
});
