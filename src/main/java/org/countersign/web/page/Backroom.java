package org.countersign.web.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.review.Scratch;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the server lays uploads while they arrive: in a folder that is cleared away even when the process is killed. */
@Configuration(proxyBeanMethods = false)
final class Backroom {
    /** Names of files stand in there, with their folders, and each letter of most alphabets takes two bytes. */
    private static final int BYTES_BEFORE_A_DOCUMENT = 8 * 1024;

    @Bean(destroyMethod = "close")
    Scratch scratch() throws IOException {
        return Scratch.open();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> inScratch(Scratch scratch) throws IOException {
        Path base = Files.createDirectory(scratch.folder().resolve("server"));
        Path documents = Files.createDirectory(scratch.folder().resolve("empty"));
        return factory -> {
            factory.setBaseDirectory(base.toFile());
            factory.setDocumentRoot(documents.toFile());
            factory.addConnectorCustomizers(connector -> connector.setMaxPartHeaderSize(BYTES_BEFORE_A_DOCUMENT));
        };
    }
}
