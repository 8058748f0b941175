import { selfProposal, type SelfProposal, type SelfRatingsData, type Statement } from '../../study/gap/self-ratings.ts';
import { recordsOf } from '../../study/store/records-of.ts';
import { ownStore, records } from '../practice/own-records.ts';
import { StorageNotice } from '../practice/StorageNotice.tsx';

/** Eight statements to mark, and what the marks propose. */
export function SelfRatings({ data }: { readonly data: SelfRatingsData }) {
	const marks = recordsOf(records.value, 'gap/self').get('own')?.marks ?? {};
	const proposal = selfProposal(data, marks);
	return (
		<div class="self-ratings">
			<StorageNotice />
			<ol>
				{data.statements.map((statement, index) => (
					<li key={statement.id}>
						<StatementMarks statement={statement} number={index + 1} scale={data.scale} mark={marks[statement.id]} />
					</li>
				))}
			</ol>
			<p role="status">
				{proposal.proposed
					? `Proposed: ${proposal.proposed.track.title}.`
					: `${proposal.given.length} of ${data.statements.length} marked. All are needed for a proposal.`}
			</p>
			{proposal.proposed && <Proposal data={data} given={proposal.given} proposed={proposal.proposed} />}
		</div>
	);
}

interface StatementProps {
	readonly statement: Statement;
	readonly number: number;
	readonly scale: readonly string[];
	readonly mark: number | undefined;
}

function StatementMarks({ statement: { id, statement }, number, scale, mark }: StatementProps) {
	const keep = async (value: number): Promise<void> => {
		const store = await ownStore();
		await store.put('gap/self', 'own', { marks: { ...store.get('gap/self', 'own')?.marks, [id]: value } });
	};
	return (
		<fieldset>
			<legend>
				{number}. {statement}
			</legend>
			{scale.map((words, value) => (
				<label key={value}>
					<input type="radio" name={id} checked={mark === value} onChange={() => void keep(value)} />
					<span>
						<b>{value}</b> {words}
					</span>
				</label>
			))}
		</fieldset>
	);
}

interface ProposalProps {
	readonly data: SelfRatingsData;
	readonly given: readonly number[];
	readonly proposed: NonNullable<SelfProposal['proposed']>;
}

function Proposal({ data, given, proposed: { sum, track, to, skim, begin } }: ProposalProps) {
	return (
		<>
			<p>
				{given.join(' + ')} = {sum}. <a href={track.address}>{track.title}</a> is proposed from {track.from} to {to}.
				These are self-ratings: they say what you think of your work, and nobody has checked it. A drill in{' '}
				<a href={`${data.base}practice/`}>Practice</a> says more. If another track suits you better, take that.{' '}
				<a href={`${data.base}me/#this-week`}>Say on Me which you take</a>
			</p>
			<h3>Begin with</h3>
			{begin.length === 0 && <p>Nothing in particular: you gave no 0 and no 1.</p>}
			<ul>
				{begin.map(({ statement, pages }) => (
					<li key={statement.id}>
						{statement.statement} <Pages pages={pages} track={track.id} />
					</li>
				))}
			</ul>
			<h3>Skim</h3>
			{skim.length === 0 ? (
				<p>Nothing yet: that needs a 3, for work that you do alone and can explain.</p>
			) : (
				<>
					<p>
						You gave a 3 to all that these speak of. Read the decision and the traps, and answer the questions of “Check
						yourself”; where an answer does not come, read on.
					</p>
					<Pages pages={skim} track={track.id} />
				</>
			)}
		</>
	);
}

/** Write-ups with their minutes, and the week in which the track plans them. */
const Pages = ({ pages, track }: { readonly pages: SelfRatingsData['pages']; readonly track: string }) => (
	<ul>
		{pages.map(({ title, address, minutes, weeks }) => (
			<li key={address}>
				<a href={address}>{title}</a>{' '}
				<span class="aside">
					{minutes} min{weeks[track] !== undefined && `, in your plan of week ${weeks[track]}`}
				</span>
			</li>
		))}
	</ul>
);
