package org.countersign.intake.read;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.facts.Input.Note;

/** What there is to say about each file, gathered while it is read. */
public final class Notes {

    private final Map<String, Set<Note>> byFile = new TreeMap<>();
    private final Set<String> losing = new TreeSet<>();

    /** Something that a reader should know, although nothing was lost. */
    public void remark(String file, String where, String what) {
        byFile.computeIfAbsent(file, any -> new LinkedHashSet<>()).add(new Note(where, what));
    }

    /** Something that stands in the file and did not become part of a fact. */
    public void unused(String file, String where, String what) {
        unused(file, new Note(where, what));
    }

    public void unused(String file, Note note) {
        remark(file, note.where(), note.what());
        losing.add(file);
    }

    /** All that was said about one file, to be said again elsewhere. */
    public record Said(String file, List<Note> notes, boolean lost) {}

    public List<Said> said() {
        return byFile.keySet().stream()
                .map(file -> new Said(file, of(file), lost(file)))
                .toList();
    }

    public void repeat(Said said) {
        said.notes().forEach(note -> remark(said.file(), note.where(), note.what()));
        if (said.lost()) {
            losing.add(said.file());
        }
    }

    /** Whether something in the file was not used. */
    public boolean lost(String file) {
        return losing.contains(file);
    }

    /** Whether anything was said about the file. */
    boolean has(String file) {
        return byFile.containsKey(file);
    }

    /** All about the file, by place. */
    public List<Note> of(String file) {
        return byFile.getOrDefault(file, Set.of()).stream()
                .sorted(Comparator.comparing(Note::where).thenComparing(Note::what))
                .toList();
    }
}
