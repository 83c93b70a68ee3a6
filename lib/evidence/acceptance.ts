/**
 * Nobody alone decides: a link counts once somebody other than the person who attached it has accepted it. Until then
 * it shows as "proposed by 1".
 */

export interface Review {
  readonly reviewerId: string;
  readonly verdict: "accept" | "reject";
  /** The reviewer moderates the project. */
  readonly moderates: boolean;
}

/**
 * Moderators' verdicts stand before readers'; among equals the majority decides, and a tie leaves the link proposed.
 * The verdict of the person who attached it is no second opinion and does not count.
 */
export const isAccepted = (authorId: string, reviews: readonly Review[]): boolean => {
  const others = reviews.filter((review) => review.reviewerId !== authorId);
  const moderators = others.filter((review) => review.moderates);
  const deciding = moderators.length > 0 ? moderators : others;
  const accepts = deciding.filter((review) => review.verdict === "accept").length;
  return accepts > deciding.length - accepts;
};
