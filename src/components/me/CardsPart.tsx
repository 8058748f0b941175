import { Cards } from './Cards.tsx';
import type { PartProps } from './part-props.ts';
import { standingOf } from './standing.ts';

/** The cards of today; apart from the other parts, because it brings the scheduler along. */
export const CardsPart = ({ data }: PartProps) => <Cards data={data} {...standingOf(data).value} />;
