package org.countersign.web.page;

/**
 * Who works here.
 *
 * @param accounts each has a login of their own; otherwise one person sits at the machine and types the names of others
 */
public record Team(boolean accounts) {}
