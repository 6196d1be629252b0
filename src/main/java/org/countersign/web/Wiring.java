package org.countersign.web;

import java.util.concurrent.TimeUnit;
import org.countersign.web.entry.Permissions;
import org.countersign.web.page.Day;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What Spring puts together. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
final class Wiring implements WebMvcConfigurer {
    /** The folder of the jar of htmx, with one of its files in it. */
    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Permissions());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new Day.Format());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/org/countersign/web/assets/", HTMX)
                .setCacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES));
    }
}
