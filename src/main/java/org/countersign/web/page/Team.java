package org.countersign.web.page;

/**
 * Who is at work here.
 *
 * @param accounts each has an account, whose name counts; else whoever sits at this machine types in who it was
 */
public record Team(boolean accounts) {}
