import { details } from './playwright.config';

export default details;
