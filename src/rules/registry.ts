import { absoluteWordsAreBalanced } from './absolute-words-are-balanced.ts';
import { assetsNameTheirPlace } from './assets-name-their-place.ts';
import { backlogCanBeWorkedOff } from './backlog-can-be-worked-off.ts';
import { backlogClosesTheChecklist } from './backlog-closes-the-checklist.ts';
import { bankIsNotTestwise } from './bank-is-not-testwise.ts';
import { bloomMixIsKept } from './bloom-mix-is-kept.ts';
import { capstoneTouchesAllDomains } from './capstone-touches-all-domains.ts';
import { cellsStandAlone } from './cells-stand-alone.ts';
import { claimsSupportWriteUps } from './claims-support-write-ups.ts';
import { codeFencesNameALanguage } from './code-fences-name-a-language.ts';
import { codeHasRunOrSaysWhy } from './code-has-run-or-says-why.ts';
import { datesAreInOrder } from './dates-are-in-order.ts';
import { directivesAreKnown } from './directives-are-known.ts';
import { domainHasEnoughResources } from './domain-has-enough-resources.ts';
import { domainHasThreeTiers } from './domain-has-three-tiers.ts';
import { domainPagesNameTheReading } from './domain-pages-name-the-reading.ts';
import { drawingsAreUsed } from './drawings-are-used.ts';
import { drawingsDescribeThemselves } from './drawings-describe-themselves.ts';
import { drawingsOnlyDraw } from './drawings-only-draw.ts';
import { examFactsComeFromTheLedger } from './exam-facts-come-from-the-ledger.ts';
import { executedMeansRun } from './executed-means-run.ts';
import { exercisesAreChecked } from './exercises-are-checked.ts';
import { factsAreFresh } from './facts-are-fresh.ts';
import { factsHaveSources } from './facts-have-sources.ts';
import { fileHasACollection } from './file-has-a-collection.ts';
import { fileIsReadable } from './file-is-readable.ts';
import { glossaryHasEnoughTerms } from './glossary-has-enough-terms.ts';
import { glossarySpellingsAreUnique } from './glossary-spellings-are-unique.ts';
import { handbookIsComplete } from './handbook-is-complete.ts';
import { headingsInOrder } from './headings-in-order.ts';
import { htmlIsOnTheList } from './html-is-on-the-list.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { imagesHaveAlternativeText } from './images-have-alternative-text.ts';
import { internalLinksExist } from './internal-links-exist.ts';
import { keyDoesNotEchoTheStem } from './key-does-not-echo-the-stem.ts';
import { keyIsNoSumOfTheOthers } from './key-is-no-sum-of-the-others.ts';
import { keyIsNotTheOddOne } from './key-is-not-the-odd-one.ts';
import { keyLengthTellsNothing } from './key-length-tells-nothing.ts';
import { keyPositionsLookRandom } from './key-positions-look-random.ts';
import { linksAnswer } from './links-answer.ts';
import { linksLeadToPages } from './links-lead-to-pages.ts';
import { liveQuestionsAreReadTwice } from './live-questions-are-read-twice.ts';
import { markedCellsSayWhy } from './marked-cells-say-why.ts';
import { marksAreFilledIn } from './marks-are-filled-in.ts';
import { matrixCellsAreFilled } from './matrix-cells-are-filled.ts';
import { mentorHoursLastAnHour } from './mentor-hours-last-an-hour.ts';
import { mentorsAreExperienced } from './mentors-are-experienced.ts';
import { milestonesTileTwelveWeeks } from './milestones-tile-twelve-weeks.ts';
import { negativeStemsAreFew } from './negative-stems-are-few.ts';
import { notebookSectionsInOrder } from './notebook-sections-in-order.ts';
import { numbersAreInOrder } from './numbers-are-in-order.ts';
import { objectivesAreInAnOutline } from './objectives-are-in-an-outline.ts';
import { objectivesHaveQuestions } from './objectives-have-questions.ts';
import { objectivesHaveTheirAssets } from './objectives-have-their-assets.ts';
import { oldProductNames } from './old-product-names.ts';
import { onboardingPathsFit } from './onboarding-paths-fit.ts';
import { onboardingReachesEveryPage } from './onboarding-reaches-every-page.ts';
import { optionsAreParallel } from './options-are-parallel.ts';
import { optionsFitTheStem } from './options-fit-the-stem.ts';
import { optionsStandAlone } from './options-stand-alone.ts';
import { outlineItemsMapToObjectives } from './outline-items-map-to-objectives.ts';
import { outlineWeightsSumTo100 } from './outline-weights-sum-to-100.ts';
import { papersHoldNoEnemies } from './papers-hold-no-enemies.ts';
import { papersMeetTheirQuotas } from './papers-meet-their-quotas.ts';
import { papersShareNoQuestion } from './papers-share-no-question.ts';
import { pathsMatchKind } from './paths-match-kind.ts';
import { phasesTileTwelveWeeks } from './phases-tile-twelve-weeks.ts';
import { podsHaveLeadAndPair } from './pods-have-lead-and-pair.ts';
import { podsPartitionDomains } from './pods-partition-domains.ts';
import { prerequisitesHaveNoCycle } from './prerequisites-have-no-cycle.ts';
import { primaryResourcesAreOfficial } from './primary-resources-are-official.ts';
import { promisesAreKept } from './promises-are-kept.ts';
import { promptsNameTheirVariables } from './prompts-name-their-variables.ts';
import { questionCellsHaveRun } from './question-cells-have-run.ts';
import { questionCitesOfficialPage } from './question-cites-official-page.ts';
import { questionExplainsEveryOption } from './question-explains-every-option.ts';
import { questionHasOneKeyAndFourOptions } from './question-has-one-key-and-four-options.ts';
import { questionsArePrecise } from './questions-are-precise.ts';
import { questionsBelongToTheirDomain } from './questions-belong-to-their-domain.ts';
import { questionsStandAlone } from './questions-stand-alone.ts';
import { quizzesUseLiveQuestions } from './quizzes-use-live-questions.ts';
import { recordHasItsShape } from './record-has-its-shape.ts';
import { referencesResolve } from './references-resolve.ts';
import { releasedQuestionsStay } from './released-questions-stay.ts';
import { releasesAreCurrent } from './releases-are-current.ts';
import { releasesAreUntouched } from './releases-are-untouched.ts';
import { renamedIdsLeadOn } from './renamed-ids-lead-on.ts';
import { resourceUrlsAreClean } from './resource-urls-are-clean.ts';
import { resourceUrlsAreUnique } from './resource-urls-are-unique.ts';
import { resultsFollowSessions } from './results-follow-sessions.ts';
import { reviewsAreFresh } from './reviews-are-fresh.ts';
import { rolesMatrixIsComplete } from './roles-matrix-is-complete.ts';
import { sectionsHaveEnoughQuestions } from './sections-have-enough-questions.ts';
import { selfRatingsCoverDomains } from './self-ratings-cover-domains.ts';
import { sessionReadingIsShort } from './session-reading-is-short.ts';
import { sessionsArePrepared } from './sessions-are-prepared.ts';
import { sessionsFitPods } from './sessions-fit-pods.ts';
import { similarQuestionsAreEnemies } from './similar-questions-are-enemies.ts';
import { slidesHaveNotes } from './slides-have-notes.ts';
import { sourcesAreNoDumps } from './sources-are-no-dumps.ts';
import { stemAsksOneQuestion } from './stem-asks-one-question.ts';
import { teamDatesMakeAPlan } from './team-dates-make-a-plan.ts';
import { textBlocksHaveATitle } from './text-blocks-have-a-title.ts';
import { textHidesNothing } from './text-hides-nothing.ts';
import { tracksPlanTheirWeeks } from './tracks-plan-their-weeks.ts';
import { usesHaveEnoughPrompts } from './uses-have-enough-prompts.ts';
import { weeksCountTheirSessions } from './weeks-count-their-sessions.ts';
import { weeksFitBudgets } from './weeks-fit-budgets.ts';
import { weeksHaveWork } from './weeks-have-work.ts';
import { workedExamplesCiteOfficialPages } from './worked-examples-cite-official-pages.ts';
import { writeUpSectionsInOrder } from './write-up-sections-in-order.ts';
import type { Rule } from './rule.ts';

/** Every rule, grouped by area. A rule that is not listed here does not run; a test compares the list with the folder. */
export const rules: readonly Rule[] = [
	fileIsReadable,
	recordHasItsShape,
	fileHasACollection,
	drawingsOnlyDraw,
	textHidesNothing,
	marksAreFilledIn,
	handbookIsComplete,
	idsAreUnique,
	pathsMatchKind,
	referencesResolve,
	renamedIdsLeadOn,
	outlineWeightsSumTo100,
	outlineItemsMapToObjectives,
	objectivesAreInAnOutline,
	podsPartitionDomains,
	podsHaveLeadAndPair,
	phasesTileTwelveWeeks,
	weeksHaveWork,
	tracksPlanTheirWeeks,
	weeksFitBudgets,
	weeksCountTheirSessions,
	mentorHoursLastAnHour,
	milestonesTileTwelveWeeks,
	rolesMatrixIsComplete,
	capstoneTouchesAllDomains,
	backlogClosesTheChecklist,
	backlogCanBeWorkedOff,
	sessionsFitPods,
	mentorsAreExperienced,
	sessionsArePrepared,
	sessionReadingIsShort,
	domainPagesNameTheReading,
	resultsFollowSessions,
	teamDatesMakeAPlan,
	onboardingPathsFit,
	onboardingReachesEveryPage,
	selfRatingsCoverDomains,
	domainHasThreeTiers,
	domainHasEnoughResources,
	matrixCellsAreFilled,
	resourceUrlsAreClean,
	resourceUrlsAreUnique,
	linksAnswer,
	primaryResourcesAreOfficial,
	sourcesAreNoDumps,
	assetsNameTheirPlace,
	promisesAreKept,
	claimsSupportWriteUps,
	executedMeansRun,
	exercisesAreChecked,
	markedCellsSayWhy,
	cellsStandAlone,
	objectivesHaveTheirAssets,
	prerequisitesHaveNoCycle,
	reviewsAreFresh,
	factsAreFresh,
	factsHaveSources,
	datesAreInOrder,
	usesHaveEnoughPrompts,
	workedExamplesCiteOfficialPages,
	questionHasOneKeyAndFourOptions,
	questionExplainsEveryOption,
	questionCitesOfficialPage,
	questionCellsHaveRun,
	questionsBelongToTheirDomain,
	objectivesHaveQuestions,
	optionsStandAlone,
	stemAsksOneQuestion,
	negativeStemsAreFew,
	questionsArePrecise,
	questionsStandAlone,
	optionsFitTheStem,
	optionsAreParallel,
	numbersAreInOrder,
	keyLengthTellsNothing,
	keyIsNotTheOddOne,
	keyDoesNotEchoTheStem,
	keyIsNoSumOfTheOthers,
	similarQuestionsAreEnemies,
	liveQuestionsAreReadTwice,
	bloomMixIsKept,
	sectionsHaveEnoughQuestions,
	absoluteWordsAreBalanced,
	bankIsNotTestwise,
	keyPositionsLookRandom,
	quizzesUseLiveQuestions,
	papersMeetTheirQuotas,
	papersShareNoQuestion,
	papersHoldNoEnemies,
	releasedQuestionsStay,
	releasesAreCurrent,
	releasesAreUntouched,
	oldProductNames,
	examFactsComeFromTheLedger,
	writeUpSectionsInOrder,
	notebookSectionsInOrder,
	headingsInOrder,
	internalLinksExist,
	linksLeadToPages,
	htmlIsOnTheList,
	directivesAreKnown,
	codeFencesNameALanguage,
	codeHasRunOrSaysWhy,
	imagesHaveAlternativeText,
	drawingsDescribeThemselves,
	drawingsAreUsed,
	textBlocksHaveATitle,
	slidesHaveNotes,
	glossaryHasEnoughTerms,
	glossarySpellingsAreUnique,
	promptsNameTheirVariables,
];
