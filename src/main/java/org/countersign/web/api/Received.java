package org.countersign.web.api;

import java.io.IOException;
import java.util.List;
import org.countersign.store.Upload;
import org.countersign.web.page.Paths;
import org.countersign.web.page.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Documents as a program sends them. */
final class Received {

    private Received() {}

    /** Those of a form; one without any is refused. */
    static List<Upload> of(@Nullable List<MultipartFile> files) throws IOException {
        if (files == null || files.stream().allMatch(MultipartFile::isEmpty)) {
            throw Refused.field("files", "is missing; send at least one document that is not empty");
        }
        return Uploads.of(files);
    }

    /** The one that is sent to its place. */
    static Upload at(String path, byte[] bytes) {
        String safe = Paths.safe(path);
        if (!safe.equals(path)) {
            throw Refused.field("path", "cannot be the place of a document; \"" + safe + "\" could");
        }
        if (bytes.length == 0) {
            throw Refused.field("body", "is empty; send the bytes of the document");
        }
        return new Upload(path, bytes);
    }
}
