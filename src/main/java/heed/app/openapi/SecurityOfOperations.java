package heed.app.openapi;

import heed.access.Role;
import heed.app.auth.AccessFeature;
import heed.shared.Permission;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Describes who may call an operation, and how a caller says who they are. */
public final class SecurityOfOperations extends AbstractOpenAPIExtension {
  private static final String KEY = "key";
  private static final String ACCOUNT = "account";

  /** Adds the two ways of saying who calls. */
  static void describe(Components components) {
    components
        .addSecuritySchemes(
            KEY,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("heed_…")
                .description("The key of a system; bin/heed keys makes one."))
        .addSecuritySchemes(
            ACCOUNT,
            new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("The name and password of a person; bin/heed accounts adds one."));
  }

  @Override
  public void decorateOperation(
      Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
    AccessFeature.requiredBy(method.getDeclaringClass(), method)
        .filter(permission -> permission != Permission.ANYONE)
        .ifPresent(permission -> require(permission, operation));
    super.decorateOperation(operation, method, chain);
  }

  private static void require(Permission permission, Operation operation) {
    operation
        .addSecurityItem(new SecurityRequirement().addList(KEY))
        .addSecurityItem(new SecurityRequirement().addList(ACCOUNT));
    String roles =
        Role.allowing(permission).stream().map(Role::word).collect(Collectors.joining(", "));
    String needs = "Needs the permission %s, which have: %s.".formatted(permission, roles);
    operation.setDescription(
        operation.getDescription() == null
            ? needs
            : String.join("\n\n", List.of(operation.getDescription(), needs)));
  }
}
