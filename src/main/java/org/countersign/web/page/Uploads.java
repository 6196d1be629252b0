package org.countersign.web.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.store.Upload;
import org.springframework.web.multipart.MultipartFile;

/** Documents as they arrive with a form. */
public final class Uploads {
    /** How large a file may be. */
    public static final String LARGEST_FILE = "64MB";

    /** How large all files of one form may be together. */
    public static final String LARGEST_UPLOAD = "256MB";

    private Uploads() {}

    /**
     * The documents that were chosen, none or more, each under a path of its own.
     *
     * @param paths of the same files in the same order, as a script of ours found them in folders; none without it
     */
    public static List<Upload> chosen(List<MultipartFile> files, List<String> paths) throws IOException {
        List<MultipartFile> sent =
                files.stream().filter(file -> !named(file).isEmpty()).toList();
        Map<String, Upload> uploads = new LinkedHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            String name = paths.size() == sent.size() ? paths.get(i) : named(sent.get(i));
            String path = free(Paths.safe(name), uploads.keySet());
            uploads.put(path, new Upload(path, sent.get(i).getBytes()));
        }
        return List.copyOf(uploads.values());
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** Two files of one name are two documents, and neither takes the place of the other. */
    private static String free(String path, Set<String> taken) {
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        String free = path;
        for (int number = 2; taken.contains(free); number++) {
            free = path.substring(0, dot) + " (" + number + ")" + path.substring(dot);
        }
        return free;
    }
}
