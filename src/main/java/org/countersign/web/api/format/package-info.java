/** What the API takes and gives, version 1: these names are a contract for programs, and openapi.json describes them. */
@NullMarked
package org.countersign.web.api.format;

import org.jspecify.annotations.NullMarked;
