// @ts-check
// All that the page does by itself: replies that grow, the abstract of the footnote that is pointed at, the list while
// one types. Without it every link and form works by loading the page anew.
import './composer.js';
import './evidence.js';
import './shelf.js';
import './talk.js';
