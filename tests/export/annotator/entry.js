export { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
