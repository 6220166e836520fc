/** The value below which `share` (0 to 1) of `values` lie; NaN for none.
 * @param {number[]} values @param {number} share */
export const percentile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? NaN;
