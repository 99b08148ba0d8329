package org.etalon.problem.web;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which methods a resource answers, for the header that an answer 405 must have (RFC 9110, 15.5.6).
 * Read from the annotations of the endpoints, which the framework routes by, too.
 */
@Singleton
final class AllowedMethods {
  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

  private final List<Endpoint> endpoints = new ArrayList<>();

  @Inject
  AllowedMethods(BeanManager beans) {
    this(classes(beans));
  }

  AllowedMethods(Set<Class<?>> classes) {
    for (Class<?> resource : classes) {
      Path root = resource.getAnnotation(Path.class);
      if (root != null) {
        for (Method method : resource.getDeclaredMethods()) {
          add(root.value(), method);
        }
      }
    }
  }

  private static Set<Class<?>> classes(BeanManager beans) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    beans
        .getBeans(Object.class, Any.Literal.INSTANCE)
        .forEach(bean -> classes.add(bean.getBeanClass()));
    return classes;
  }

  private void add(String root, Method method) {
    for (Annotation annotation : method.getAnnotations()) {
      HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        Path path = method.getAnnotation(Path.class);
        endpoints.add(Endpoint.of(root + "/" + (path == null ? "" : path.value()), http.value()));
      }
    }
  }

  /** Those of the resource at a path, with commas between; null when there is none. */
  @Nullable String at(String path) {
    String plain = plain(path);
    List<Endpoint> matching =
        endpoints.stream().filter(e -> e.pattern.matcher(plain).matches()).toList();
    // Of /a/{x} and /a/b the second is meant by /a/b, as in Jakarta REST, 3.7.2.
    int most = matching.stream().mapToInt(Endpoint::literals).max().orElse(-1);
    Set<String> methods = new TreeSet<>();
    matching.stream().filter(e -> e.literals == most).forEach(e -> methods.add(e.method));
    if (methods.isEmpty()) {
      return null;
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return String.join(", ", methods);
  }

  private static String plain(String path) {
    return "/" + path.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
  }

  private record Endpoint(Pattern pattern, int literals, String method) {
    static Endpoint of(String template, String method) {
      String plain = plain(template);
      String pattern =
          Pattern.compile("[^{}]+|" + PARAMETER)
              .matcher(plain)
              .replaceAll(
                  part ->
                      part.group().startsWith("{")
                          ? "[^/]+"
                          : Matcher.quoteReplacement(Pattern.quote(part.group())));
      return new Endpoint(
          Pattern.compile(pattern), PARAMETER.matcher(plain).replaceAll("").length(), method);
    }
  }
}
