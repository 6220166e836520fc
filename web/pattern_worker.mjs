// The worker in which a regular expression is looked for: it may never come to an end, and is ended then (page/patterns.mjs).

import { answer } from './page/pattern_search.mjs';

self.addEventListener('message', answer);
