/**
 * What the budgets that pay are usually called. Text of the plan, so Danish in every language; reports know a budget by words
 * of these names, and take any other name for another budget.
 */
export const BUDGETS = [
  'Beskæftigelse',
  'Børn og familier',
  'Skole og dagtilbud',
  'Sociale opgaver',
  'Sundhed og ældre',
  'Regionens psykiatri',
  'Regionens sygehuse',
] as const;
