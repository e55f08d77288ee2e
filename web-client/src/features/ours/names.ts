/** First names are what a family calls people by. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;
