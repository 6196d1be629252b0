package org.countersign.web.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.countersign.store.Upload;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Documents as they arrive with a form. */
public final class Uploads {
    /** How large a file may be. */
    public static final String LARGEST_FILE = "64MB";

    /** How large all files of one form may be together. */
    public static final String LARGEST_UPLOAD = "256MB";

    private Uploads() {}

    /** The documents that were chosen; a form without any is refused. */
    public static List<Upload> of(List<MultipartFile> files) throws IOException {
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                uploads.add(new Upload(Paths.safe(file.getOriginalFilename()), file.getBytes()));
            }
        }
        if (uploads.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "No document was chosen. Go back and choose some.");
        }
        return uploads;
    }
}
