/** Which page was last counted in each tab. Outlives the worker, not the browser; never leaves the device. */
export interface VisitMemory {
  /**
   * Notes the visit.
   *
   * @param visit names the page
   * @returns whether another page was noted in this tab before
   */
  note(tab: number, visit: string): Promise<boolean>;
}
