import { crossedThan } from './changed/acrossThan.ts';
import { clauseTurned } from './changed/clauseTurned.ts';
import { focusMoved } from './changed/focus.ts';
import { subjectFromElsewhere } from './changed/fromElsewhere.ts';
import { infinitiveAsFact } from './changed/infinitive.ts';
import { partnersJoined } from './changed/joined.ts';
import { levelAsChange } from './changed/level.ts';
import { factsMerged } from './changed/merged.ts';
import { modifierMoved } from './changed/moved.ts';
import { movedDenial } from './changed/movedDenial.ts';
import { notAllAsNone } from './changed/notAll.ts';
import { objectChanged } from './changed/object.ts';
import { oppositeInPlace, oppositeNear } from './changed/opposite.ts';
import { purposeAsFact } from './changed/purpose.ts';
import { wordsReordered } from './changed/reordered.ts';
import { subjectChanged } from './changed/subject.ts';
import { partnersSwapped, rivalsSwapped } from './changed/swapped.ts';
import { onlyThingExchanged, thingExchanged } from './changed/thing.ts';
import { pairTurned, sidesTurned } from './changed/turned.ts';
import { unitChanged } from './changed/unit.ts';
import type { EditType } from './edit.ts';
import { abilityLeftOut } from './leftOut/ability.ts';
import { leftOutAcrossAnd } from './leftOut/acrossAnd.ts';
import { leftOutAcrossClauses } from './leftOut/acrossClauses.ts';
import { adjunctLeftOut } from './leftOut/adjunct.ts';
import { aimLeftOut } from './leftOut/aim.ts';
import { alternativeLeftOut } from './leftOut/alternative.ts';
import { associationLeftOut } from './leftOut/association.ts';
import { boundLeftOut } from './leftOut/bound.ts';
import { comparedLeftOut } from './leftOut/compared.ts';
import { conditionLeftOut } from './leftOut/condition.ts';
import { contrastLeftOut } from './leftOut/contrast.ts';
import { contrastedLeftOut } from './leftOut/contrasted.ts';
import { exceptionLeftOut } from './leftOut/exception.ts';
import { frameLeftOut } from './leftOut/frame.ts';
import { gradedLeftOut } from './leftOut/graded.ts';
import { hedgeLeftOut } from './leftOut/hedge.ts';
import { limitLeftOut } from './leftOut/limit.ts';
import { negationLeftOut } from './leftOut/negation.ts';
import { ofSubjectLeftOut } from './leftOut/ofSubject.ts';
import { onceLeftOut } from './leftOut/once.ts';
import { othersLeftOut } from './leftOut/others.ts';
import { perUnitLeftOut } from './leftOut/perUnit.ts';
import { planLeftOut } from './leftOut/plan.ts';
import { populationLeftOut } from './leftOut/population.ts';
import { quantifiedLeftOut } from './leftOut/quantified.ts';
import { quantifierLeftOut } from './leftOut/quantifier.ts';
import { reportLeftOut } from './leftOut/report.ts';
import { shareLeftOut } from './leftOut/share.ts';
import { slightLeftOut } from './leftOut/slight.ts';
import { underNegationLeftOut } from './leftOut/underNegation.ts';
import { withinConditionLeftOut } from './leftOut/withinCondition.ts';
import { adjunctPutIn } from './putIn/adjunct.ts';
import { amountPutIn } from './putIn/amount.ts';
import { causePutIn } from './putIn/cause.ts';
import { comparisonPutIn } from './putIn/compare.ts';
import { contentPutIn } from './putIn/content.ts';
import { denialLent, denialPutIn } from './putIn/denial.ts';
import { gradePutIn } from './putIn/grade.ts';
import { leadPutIn } from './putIn/lead.ts';
import { solePutIn } from './putIn/sole.ts';
import { universalPutIn } from './putIn/universal.ts';

/** Every edit that makes a statement doubtful; what none of them finds is safe. */
export const EDIT_TYPES: readonly EditType[] = [
  hedgeLeftOut,
  abilityLeftOut,
  planLeftOut,
  aimLeftOut,
  reportLeftOut,
  othersLeftOut,
  quantifierLeftOut,
  boundLeftOut,
  slightLeftOut,
  onceLeftOut,
  limitLeftOut,
  negationLeftOut,
  conditionLeftOut,
  contrastLeftOut,
  alternativeLeftOut,
  quantifiedLeftOut,
  populationLeftOut,
  ofSubjectLeftOut,
  frameLeftOut,
  withinConditionLeftOut,
  adjunctLeftOut,
  underNegationLeftOut,
  comparedLeftOut,
  leftOutAcrossAnd,
  leftOutAcrossClauses,
  shareLeftOut,
  perUnitLeftOut,
  exceptionLeftOut,
  associationLeftOut,
  gradedLeftOut,
  contrastedLeftOut,
  universalPutIn,
  solePutIn,
  leadPutIn,
  causePutIn,
  denialPutIn,
  denialLent,
  gradePutIn,
  amountPutIn,
  adjunctPutIn,
  comparisonPutIn,
  contentPutIn,
  movedDenial,
  notAllAsNone,
  infinitiveAsFact,
  purposeAsFact,
  levelAsChange,
  modifierMoved,
  focusMoved,
  objectChanged,
  partnersSwapped,
  partnersJoined,
  wordsReordered,
  crossedThan,
  clauseTurned,
  factsMerged,
  subjectChanged,
  subjectFromElsewhere,
];

/** Edits that put a word in another one's place. */
export const EXCHANGE_TYPES: readonly EditType[] = [
  pairTurned,
  sidesTurned,
  oppositeInPlace,
  oppositeNear,
  thingExchanged,
  onlyThingExchanged,
  rivalsSwapped,
  unitChanged,
];
