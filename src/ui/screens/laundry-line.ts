/** A slack line across the screen, from which papers hang. */
export const laundryLine = '<svg viewBox="0 0 100 8" preserveAspectRatio="none"><path d="M-2 0Q50 13 102 1"/></svg>';
