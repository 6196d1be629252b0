package org.countersign.intake.read;

import java.util.List;
import java.util.Map;

/**
 * The sections of a structured file, each with its values by name.
 *
 * @param sections by path, such as {@code engagement} or {@code project-facts.team}; a list of values is a list of cells
 */
public record Tree(String file, Map<String, Map<String, List<Cell>>> sections) {}
