// Nothing here is needed to read: every page works without it.
"use strict";
