/** Marks every place that a scaffold leaves to the author, in content and code alike. */
export const MARK = 'FILL IN:';
