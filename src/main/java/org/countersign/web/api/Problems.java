package org.countersign.web.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.countersign.report.PublishedJson;
import org.countersign.web.api.format.ProblemJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.server.ResponseStatusException;

/** Says what went wrong in the words of RFC 9457. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Map<Kind, String> NEXT = Map.of(
            Kind.INVALID, "Compare what was sent with /api/v1/openapi.json, and send it again.",
            Kind.UNAUTHENTICATED, "Send the header \"Authorization: Bearer cs_…\" with a token made at /tokens.",
            Kind.FORBIDDEN, "Use a token with the scope that this needs, made by a person who may do it.",
            Kind.NOT_FOUND, "Look up the address in /api/v1/openapi.json, and the id in the list it came from.",
            Kind.METHOD_NOT_ALLOWED, "Look up in /api/v1/openapi.json what this address takes.",
            Kind.NOT_ACCEPTABLE, "Leave out the header Accept, or name a kind that /api/v1/openapi.json gives.",
            Kind.TOO_LARGE,
                    "Send a document of at most 64 MB, and 256 MB at once; send the others in further requests.",
            Kind.MEDIA_TYPE, "Send the Content-Type that /api/v1/openapi.json names for this address.",
            Kind.GONE, "Read the trail of the review, which is kept.",
            Kind.CONFLICT, "Look at what is there now, and decide anew.");

    private Problems() {}

    static void write(Throwable thrown, HttpServletResponse response) throws IOException {
        if (thrown instanceof Refused refused) {
            refused.headers().forEach(response::setHeader);
            write(refused.problem(), response);
        } else if (thrown instanceof ErrorResponse said) {
            said.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
            write(of(Kind.of(said.getStatusCode().value()), thrown), response);
        } else if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
            write(
                    Refused.field(mismatch.getName(), "has not the form that is expected here")
                            .problem(),
                    response);
        } else if (thrown instanceof MultipartException) {
            write(of(Kind.INVALID, thrown), response);
        } else {
            write(fault(thrown), response);
        }
    }

    /** A status that somebody else decided on. */
    static void write(int status, HttpServletResponse response) throws IOException {
        Kind kind = Kind.of(status);
        if (kind == Kind.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Countersign\"");
        }
        write(problem(kind, status, next(kind), null), response);
    }

    private static ProblemJson of(Kind kind, Throwable thrown) {
        if (kind == Kind.FAULT) {
            return fault(thrown);
        }
        String missing = missing(thrown);
        return missing == null
                ? problem(kind, kind.status(), said(thrown) + next(kind), null)
                : Refused.field(missing, "is missing").problem();
    }

    private static @Nullable String missing(Throwable thrown) {
        if (thrown instanceof MissingServletRequestParameterException parameter) {
            return parameter.getParameterName();
        }
        return thrown instanceof MissingServletRequestPartException part ? part.getRequestPartName() : null;
    }

    /** What a handler of ours, or the server, has to say besides the next step. */
    private static String said(Throwable thrown) {
        if (thrown instanceof ResponseStatusException ours) {
            return Objects.requireNonNullElse(ours.getReason(), "") + " ";
        }
        if (thrown instanceof HttpRequestMethodNotSupportedException method) {
            Set<String> taken = Set.of(Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]));
            return "It takes " + String.join(", ", new TreeSet<>(taken)) + ". ";
        }
        return "";
    }

    private static String next(Kind kind) {
        return Objects.requireNonNullElse(NEXT.get(kind), "Send it again a little later.");
    }

    /** What is thrown may quote a document, so the program is told a number and the log the rest. */
    private static ProblemJson fault(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {} in the API", id, thrown);
        return problem(
                Kind.FAULT,
                Kind.FAULT.status(),
                "Send it again; where that does not help, report the fault by its id.",
                id);
    }

    private static ProblemJson problem(Kind kind, int status, String detail, @Nullable String fault) {
        return new ProblemJson(kind.type(), kind.title(), status, detail, null, fault);
    }

    private static void write(ProblemJson problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        PublishedJson.write(problem, response.getOutputStream());
    }
}
